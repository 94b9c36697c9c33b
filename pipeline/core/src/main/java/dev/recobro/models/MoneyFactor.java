package dev.recobro.models;

/** By what expected money is multiplied so that it comes true in total. */
final class MoneyFactor {
  /** How far off we think a model may be before we have seen any of it come true. */
  private static final double PRIOR_DEVIATION = 0.1;

  private MoneyFactor() {}

  /**
   * Paid over expected, drawn to 1 as far as a few large accounts make it unsure: by Bühlmann's
   * credibility Z = τ² / (τ² + s²), s being the ratio's standard
   * error if the model were right.
   */
  static double of(double[] expected, double[] paid) {
    double expectedSum = 0;
    double paidSum = 0;
    for (int row = 0; row < paid.length; row++) {
      expectedSum += expected[row];
      paidSum += paid[row];
    }
    if (!(expectedSum > 0 && paidSum > 0)) {
      return 1;
    }
    double ratio = paidSum / expectedSum;
    double squares = 0;
    for (int row = 0; row < paid.length; row++) {
      double error = paid[row] - expected[row];
      squares += error * error;
    }
    double variance = squares / (expectedSum * expectedSum);
    double prior = PRIOR_DEVIATION * PRIOR_DEVIATION;
    return 1 + (ratio - 1) * prior / (prior + variance);
  }
}
