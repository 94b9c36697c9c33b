package dev.recobro.evaluation;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Evaluation;
import java.util.List;

/**
 * How the propensities of one outcome came true.
 *
 * @param outcome code of the target
 * @param rows accounts for which the question arose
 * @param positives those whose outcome came
 * @param logLoss mean negative log-likelihood, in nats
 * @param brier mean squared error
 * @param scorePsi how far the propensities have moved from those on the training rows; NaN where
 *     the model set doesn't hold their bins
 */
public record OutcomeFigures(
    String outcome,
    long rows,
    long positives,
    double baseRate,
    double logLoss,
    double brier,
    Discrimination discrimination,
    CalibrationCheck calibration,
    List<Deciles.PropensityDecile> deciles,
    double scorePsi) {

  /** Copies the list. */
  public OutcomeFigures {
    deciles = List.copyOf(deciles);
  }

  /**
   * Judges propensities against labels of 0 and 1, row by row.
   *
   * @param seed of the draws that tell what chance explains
   * @throws IllegalArgumentException when the lengths differ or there are no rows
   */
  public static OutcomeFigures of(
      PropensityTarget target, float[] propensity, float[] label, double scorePsi, long seed) {
    Evaluation evaluation = Evaluation.of(propensity, label);
    return new OutcomeFigures(
        target.code(),
        evaluation.rows(),
        evaluation.positives(),
        evaluation.baseRate(),
        evaluation.logLoss(),
        evaluation.brier(),
        Discrimination.of(propensity, label),
        CalibrationCheck.of(evaluation.calibrationCurve(), evaluation.ece(), propensity, seed),
        Deciles.ofPropensity(propensity, label),
        scorePsi);
  }
}
