package dev.recobro.benchmarks.ledger;

import dev.recobro.benchmarks.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The features pass and its peer, turn by turn; the first turn of each is cold.
 *
 * @param accounts how many the ledger pass saw
 * @param shared how many features both computed
 * @param differing names of the features whose totals were not equal in every turn
 */
record Passes(List<Cost> ours, List<Cost> peers, long accounts, int shared, Set<String> differing) {

  /** One cold turn and {@code runs} more. */
  static Passes alternating(LedgerFeatures ledger, DuckDbFeatures duckDb, int runs)
      throws Exception {
    List<Cost> ours = new ArrayList<>();
    List<Cost> peers = new ArrayList<>();
    Set<String> differing = new TreeSet<>();
    int shared = 0;
    long accounts = 0;
    for (int turn = 0; turn <= runs; turn++) {
      Cost.Measured<Map<String, FeatureTotals>> mine = Cost.of(ledger::compute);
      Cost.Measured<Map<String, FeatureTotals>> theirs = Cost.of(duckDb::compute);
      ours.add(mine.cost());
      peers.add(theirs.cost());
      shared = theirs.result().size();
      // Every account has an age.
      accounts = Objects.requireNonNull(mine.result().get("account_age")).accounts();
      differing.addAll(FeatureTotals.differing(mine.result(), theirs.result()));
      System.err.printf("bench: turn %d: %s and %s%n", turn, mine.cost(), theirs.cost());
    }
    return new Passes(ours, peers, accounts, shared, differing);
  }
}
