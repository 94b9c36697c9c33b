package dev.recobro.evaluation;

import dev.recobro.models.CurveBin;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Whether propensities came true as often as they said.
 *
 * @param ece expected calibration error over 10 bins of equal width, 0 to 1
 * @param eceByChance what the error of perfect propensities on as many rows stays under in 95 of
 *     100 samples
 * @param fine whether the error is no larger than that, or at most {@link #TOLERANCE}
 * @param bins that hold rows, from low to high
 */
public record CalibrationCheck(
    double ece, double eceByChance, boolean fine, List<CalibrationBin> bins) {
  /** What an error may be without changing a decision: two points. */
  public static final double TOLERANCE = 0.02;

  private static final int DRAWS = 2000;

  /**
   * One point of the calibration curve.
   *
   * @param band of the observed share
   */
  public record CalibrationBin(long rows, double predicted, double observed, Interval band) {}

  /** Copies the list. */
  public CalibrationCheck {
    bins = List.copyOf(bins);
  }

  /**
   * @param curve as the model's evaluation has it
   * @param ece likewise
   */
  static CalibrationCheck of(List<CurveBin> curve, double ece, float[] propensity, long seed) {
    double byChance = byChance(propensity, seed);
    return new CalibrationCheck(
        ece,
        byChance,
        ece <= Math.max(TOLERANCE, byChance),
        curve.stream().map(CalibrationCheck::bin).toList());
  }

  private static CalibrationBin bin(CurveBin bin) {
    long hits = Math.round(bin.observed() * bin.rows());
    return new CalibrationBin(
        bin.rows(), bin.predicted(), bin.observed(), Interval.ofShare(hits, bin.rows()));
  }

  /**
   * Draws outcomes from the propensities, bin by bin with the normal law of their sum (after
   * Bröcker and Smith 2007, who draw them one by one).
   */
  private static double byChance(float[] propensity, long seed) {
    double[] variance = new double[10];
    for (float chance : propensity) {
      variance[Math.min(9, (int) (chance * 10))] += chance * (1 - chance);
    }
    Random random = new Random(seed);
    double[] errors = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (double spread : variance) {
        errors[draw] += Math.abs(random.nextGaussian()) * Math.sqrt(spread);
      }
      errors[draw] /= propensity.length;
    }
    Arrays.sort(errors);
    return errors[(int) (DRAWS * (1 - Interval.ERROR_RATE))];
  }
}
