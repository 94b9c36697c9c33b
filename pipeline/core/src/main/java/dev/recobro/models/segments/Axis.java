package dev.recobro.models.segments;

import java.util.Arrays;

/**
 * One behaviour's scale, as the training accounts set it: shrink by evidence, fill, bend, clip,
 * standardise.
 *
 * @param prior mean of the values that are there; where evidence is thin, a value lies near it
 * @param fill stands for a missing value: the prior where there is evidence to ask for, else the
 *     median
 * @param low first percentile of the bent values; what is below counts as it
 * @param high last percentile of them
 * @param mean of the bent and clipped values
 * @param spread their standard deviation; 1 where all are equal
 */
public record Axis(
    Behaviour behaviour,
    double prior,
    double fill,
    double low,
    double high,
    double mean,
    double spread) {

  private static final double TAIL = 0.01;

  /** The scale of {@code value}, each taken from {@code evidence}; NaN where there is none. */
  static Axis of(Behaviour behaviour, float[] value, float[] evidence) {
    double prior = meanOfKnown(value);
    double fill = behaviour.evidence() == null ? medianOfKnown(value) : prior;
    Axis open =
        new Axis(behaviour, prior, fill, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1);
    double[] bent = new double[value.length];
    for (int row = 0; row < bent.length; row++) {
      bent[row] = open.bent(value[row], evidence[row]);
    }
    double[] sorted = bent.clone();
    Arrays.sort(sorted);
    double low = sorted[(int) (TAIL * (sorted.length - 1))];
    double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
    double sum = 0;
    double squares = 0;
    for (double each : bent) {
      double clipped = Math.max(low, Math.min(high, each));
      sum += clipped;
      squares += clipped * clipped;
    }
    double mean = sum / bent.length;
    double spread = Math.sqrt(Math.max(0, squares / bent.length - mean * mean));
    return new Axis(behaviour, prior, fill, low, high, mean, spread > 1e-9 ? spread : 1);
  }

  /** Standard deviations from the mean. */
  double standardised(float value, float evidence) {
    return (Math.max(low, Math.min(high, bent(value, evidence))) - mean) / spread;
  }

  /** Whether values on both scales can be compared. */
  boolean sameMeaning(Axis other) {
    return behaviour.feature().equals(other.behaviour.feature())
        && behaviour.curve() == other.behaviour.curve();
  }

  /** A place on {@code other}'s scale, on this one's. */
  double from(Axis other, double standardised) {
    return (other.mean + standardised * other.spread - mean) / spread;
  }

  private double bent(float value, float evidence) {
    double known = Float.isNaN(value) ? fill : value;
    if (behaviour.evidence() != null) {
      double seen = Float.isNaN(evidence) ? 0 : Math.max(0, evidence);
      double weight = Float.isNaN(value) ? 0 : seen / (seen + behaviour.credibility());
      known = prior + (known - prior) * (Double.isNaN(weight) ? 0 : weight);
    }
    return behaviour.curve().bend(known, prior);
  }

  private static double meanOfKnown(float[] values) {
    double sum = 0;
    int known = 0;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        sum += value;
        known++;
      }
    }
    return known == 0 ? 0 : sum / known;
  }

  private static double medianOfKnown(float[] values) {
    float[] known = new float[values.length];
    int count = 0;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        known[count++] = value;
      }
    }
    Arrays.sort(known, 0, count);
    return count == 0 ? 0 : known[count / 2];
  }
}
