package dev.recobro.training;

/** The order of a worklist: what the best action on each account brings a minute. */
@FunctionalInterface
public interface RankValue {

  /**
   * One number a row, the largest first on the list.
   *
   * @param expectedRecovery of each row, in the base currency
   */
  double[] of(SnapshotTable rows, double[] expectedRecovery);
}
