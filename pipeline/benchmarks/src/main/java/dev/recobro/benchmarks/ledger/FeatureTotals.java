package dev.recobro.benchmarks.ledger;

/**
 * One feature over all accounts: what proves that two engines computed the same.
 *
 * @param accounts how many have a value
 * @param sum of their values, each rounded to 32 bits before it is added
 */
record FeatureTotals(long accounts, double sum) {

  private static final double TOLERANCE = 1e-9;

  /** Equal but for the order in which the values were added. */
  boolean same(FeatureTotals other) {
    double larger = Math.max(Math.abs(sum), Math.abs(other.sum));
    return accounts == other.accounts && Math.abs(sum - other.sum) <= TOLERANCE * larger;
  }
}
