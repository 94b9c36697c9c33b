package dev.recobro.evaluation;

/**
 * Whether propensities hold inside one group.
 *
 * @param dimension what the rows are grouped by, such as {@code bucket}
 * @param group its value; {@link Groups#NOT_GIVEN} or {@link Groups#SMALL} where it stands for
 *     several
 * @param predicted mean propensity
 * @param observed share whose outcome came
 * @param ece expected calibration error over 10 bins of equal width
 * @param z outcomes that came less those predicted, over the standard deviation that independent
 *     outcomes of these propensities would have
 * @param pValue chance of a z so far from 0 when the propensities are right
 * @param adjustedP the same among all groups of all dimensions, by Holm's correction
 * @param flagged off by more than chance ({@code adjustedP < 0.05}) and by more than two points
 */
public record GroupFigures(
    String dimension,
    String group,
    long rows,
    double predicted,
    double observed,
    double ece,
    double z,
    double pValue,
    double adjustedP,
    boolean flagged) {

  GroupFigures judged(double adjusted) {
    boolean off =
        adjusted < Interval.ERROR_RATE
            && Math.abs(observed - predicted) > CalibrationCheck.TOLERANCE;
    return new GroupFigures(
        dimension, group, rows, predicted, observed, ece, z, pValue, adjusted, off);
  }
}
