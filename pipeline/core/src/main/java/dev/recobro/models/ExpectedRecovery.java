package dev.recobro.models;

/** What a model set expects its accounts to pay within the horizon. */
public final class ExpectedRecovery {
  private static final String RECOVERED_SHARE = "recovered_share";

  private ExpectedRecovery() {}

  /**
   * Propensity to pay × amount at stake × the share of it that payers were seen to pay, a row each,
   * in the unit of {@code atStake}.
   */
  public static double[] of(ModelSet set, float[] pays, double[] atStake) {
    double recovered = set.card().parameters().getOrDefault(RECOVERED_SHARE, 1.0);
    double[] expected = new double[pays.length];
    for (int row = 0; row < expected.length; row++) {
      expected[row] = pays[row] * atStake[row] * recovered;
    }
    return expected;
  }
}
