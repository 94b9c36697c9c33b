package dev.recobro.training;

import dev.recobro.models.ModelSet;

/** What each account is expected to pay within the horizon. */
final class ExpectedRecovery {

  private ExpectedRecovery() {}

  /**
   * Chance to pay, times what is at stake, times the share of it that payers were seen to pay: the
   * nightly run's expected recovery, in the base currency.
   */
  static double[] of(ModelSet models, SnapshotTable rows, float[] chanceToPay) {
    double recovered = models.card().parameters().getOrDefault("recovered_share", 1.0);
    double[] expected = rows.column(Snapshot::getAtStake);
    for (int row = 0; row < expected.length; row++) {
      expected[row] *= chanceToPay[row] * recovered;
    }
    return expected;
  }
}
