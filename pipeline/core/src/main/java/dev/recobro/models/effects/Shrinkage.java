package dev.recobro.models.effects;

/**
 * Empirical Bayes for estimates of one kind: how far they lie apart beyond their errors says how
 * much each may keep of its own (Morris 1983; the spread by DerSimonian and Laird 1986).
 */
final class Shrinkage {

  private Shrinkage() {}

  /** Variance between the true values, around a common mean or around {@code centre} when given. */
  static double spread(double[] estimate, double[] variance, double centre) {
    boolean free = Double.isNaN(centre);
    double around = free ? mean(estimate, variance) : centre;
    double weights = 0;
    double squares = 0;
    double q = 0;
    for (int i = 0; i < estimate.length; i++) {
      double weight = 1 / variance[i];
      weights += weight;
      squares += weight * weight;
      q += weight * (estimate[i] - around) * (estimate[i] - around);
    }
    double expected = free ? estimate.length - 1 : estimate.length;
    double scale = free ? weights - squares / weights : weights;
    return scale > 0 ? Math.max(0, (q - expected) / scale) : 0;
  }

  /** Mean by precision. */
  static double mean(double[] estimate, double[] variance) {
    double weights = 0;
    double sum = 0;
    for (int i = 0; i < estimate.length; i++) {
      weights += 1 / variance[i];
      sum += estimate[i] / variance[i];
    }
    return sum / weights;
  }

  /** Part of its own deviation that an estimate keeps. */
  static double keeps(double spread, double variance) {
    return spread / (spread + variance);
  }

  /**
   * Part of an estimate that stands out from noise: 0 where it isn't larger than its error (the
   * positive part of James and Stein 1961).
   */
  static double standsOut(double estimate, double variance) {
    return estimate > 0 ? Math.max(0, 1 - variance / (estimate * estimate)) : 0;
  }
}
