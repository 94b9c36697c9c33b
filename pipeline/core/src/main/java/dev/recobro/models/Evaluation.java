package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * How well propensities came true.
 *
 * @param auc chance that a row whose outcome came outranks one whose outcome did not, ties counting
 *     half (Mann-Whitney); NaN when only one outcome occurs
 * @param logLoss mean negative log-likelihood, in nats
 * @param brier mean squared error
 * @param ece expected calibration error: over 10 bins of equal width, the mean distance of observed
 *     share and mean propensity, weighted by rows (Naeini et al. 2015)
 * @param calibrationCurve the bins that hold rows, from low to high
 * @param lift share of outcomes in each tenth of the rows over the base rate, best tenth first
 */
public record Evaluation(
    long rows,
    long positives,
    @JsonProperty("base_rate") double baseRate,
    double auc,
    @JsonProperty("log_loss") double logLoss,
    double brier,
    double ece,
    @JsonProperty("calibration_curve") List<CurveBin> calibrationCurve,
    List<Double> lift) {
  private static final int BINS = 10;

  /** Copies the lists. */
  public Evaluation {
    calibrationCurve = List.copyOf(calibrationCurve);
    lift = List.copyOf(lift);
  }

  /**
   * Judges {@code propensity} against {@code label} (0 or 1), row by row.
   *
   * @throws IllegalArgumentException when the lengths differ or there are no rows
   */
  public static Evaluation of(float[] propensity, float[] label) {
    if (propensity.length != label.length || label.length == 0) {
      throw new IllegalArgumentException(
          propensity.length + " propensities for " + label.length + " labels");
    }
    double positives = sum(label);
    double baseRate = positives / label.length;
    List<CurveBin> curve = curve(propensity, label);
    return new Evaluation(
        label.length,
        (long) positives,
        baseRate,
        auc(propensity, label),
        logLoss(propensity, label),
        brier(propensity, label),
        ece(curve, label.length),
        curve,
        lift(propensity, label, baseRate));
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  static double auc(float[] propensity, float[] label) {
    int[] order = Ranks.ascending(propensity);
    double positives = sum(label);
    double negatives = label.length - positives;
    double wins = 0;
    double lower = 0;
    int from = 0;
    while (from < order.length) {
      int to = from;
      double hits = 0;
      while (to < order.length && propensity[order[to]] == propensity[order[from]]) {
        hits += label[order[to++]];
      }
      double misses = to - from - hits;
      wins += hits * (lower + misses / 2);
      lower += misses;
      from = to;
    }
    return wins / (positives * negatives);
  }

  static double logLoss(float[] propensity, float[] label) {
    double sum = 0;
    for (int row = 0; row < label.length; row++) {
      double chance = Chance.inside(propensity[row]);
      sum -= Math.log(label[row] == 1f ? chance : 1 - chance);
    }
    return sum / label.length;
  }

  private static double brier(float[] propensity, float[] label) {
    double sum = 0;
    for (int row = 0; row < label.length; row++) {
      double error = propensity[row] - label[row];
      sum += error * error;
    }
    return sum / label.length;
  }

  private static List<CurveBin> curve(float[] propensity, float[] label) {
    long[] rows = new long[BINS];
    double[] predicted = new double[BINS];
    double[] observed = new double[BINS];
    for (int row = 0; row < label.length; row++) {
      int bin = Math.min(BINS - 1, (int) (propensity[row] * BINS));
      rows[bin]++;
      predicted[bin] += propensity[row];
      observed[bin] += label[row];
    }
    List<CurveBin> curve = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (rows[bin] > 0) {
        curve.add(new CurveBin(rows[bin], predicted[bin] / rows[bin], observed[bin] / rows[bin]));
      }
    }
    return curve;
  }

  private static double ece(List<CurveBin> curve, int rows) {
    double sum = 0;
    for (CurveBin bin : curve) {
      sum += bin.rows() * Math.abs(bin.predicted() - bin.observed());
    }
    return sum / rows;
  }

  private static List<Double> lift(float[] propensity, float[] label, double baseRate) {
    TopShares shares = TopShares.of(widened(propensity), widened(label));
    List<Double> lift = new ArrayList<>();
    double before = 0;
    for (int tenth = 1; tenth <= 10; tenth++) {
      double reached = shares.sumOfTop(label.length * tenth / 10.0);
      lift.add((reached - before) / (label.length / 10.0) / baseRate);
      before = reached;
    }
    return lift;
  }

  private static double[] widened(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
