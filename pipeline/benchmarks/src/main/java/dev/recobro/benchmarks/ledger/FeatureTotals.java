package dev.recobro.benchmarks.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One feature over all accounts: what proves that two engines computed the same.
 *
 * @param accounts how many have a value
 * @param sum of their values, each rounded to 32 bits before it is added
 */
public record FeatureTotals(long accounts, double sum) {

  private static final double TOLERANCE = 1e-9;

  /** The row of a query of totals: count and sum of each of the named features, by name. */
  public static Map<String, FeatureTotals> of(ResultSet row, List<String> names)
      throws SQLException {
    Map<String, FeatureTotals> totals = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      totals.put(names.get(i), new FeatureTotals(row.getLong(2 * i + 1), row.getDouble(2 * i + 2)));
    }
    return totals;
  }

  /** Features of {@code theirs} of which {@code mine} has other totals; each is told. */
  public static Set<String> differing(
      Map<String, FeatureTotals> mine, Map<String, FeatureTotals> theirs) {
    Set<String> differing = new TreeSet<>();
    theirs.forEach(
        (name, totals) -> {
          FeatureTotals own = mine.get(name);
          if (own == null || !own.same(totals)) {
            System.err.printf("bench: %s: %s, but the peer's %s%n", name, own, totals);
            differing.add(name);
          }
        });
    return differing;
  }

  /** Equal but for the order in which the values were added. */
  public boolean same(FeatureTotals other) {
    double larger = Math.max(Math.abs(sum), Math.abs(other.sum));
    return accounts == other.accounts && Math.abs(sum - other.sum) <= TOLERANCE * larger;
  }
}
