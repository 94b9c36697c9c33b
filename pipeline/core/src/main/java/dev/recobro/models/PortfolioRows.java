package dev.recobro.models;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots, each with the portfolio that its account belongs to.
 *
 * @param portfolio name by row; null where the account doesn't say
 */
public record PortfolioRows(LabelledRows rows, @Nullable String[] portfolio) {
  /** Refuses lengths that differ. */
  public PortfolioRows {
    if (portfolio.length != rows.rows()) {
      throw new IllegalArgumentException(
          "%d rows of %d portfolios".formatted(rows.rows(), portfolio.length));
    }
  }

  /**
   * Names with at least {@code leastRows} rows, at most {@code most}: the largest, ties by name.
   */
  List<String> largest(int leastRows, int most) {
    return sizes().entrySet().stream()
        .filter(entry -> entry.getValue() >= leastRows)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether all rows are of one portfolio. */
  boolean ofOne() {
    return Arrays.stream(portfolio).distinct().count() < 2;
  }

  private Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new TreeMap<>();
    Arrays.stream(portfolio)
        .filter(Objects::nonNull)
        .forEach(name -> sizes.merge(Objects.requireNonNull(name), 1, Integer::sum));
    return sizes;
  }

  /** The rows of one portfolio, in their order. */
  LabelledRows of(String name) {
    return of(name, day -> true);
  }

  /** Likewise, those of the days that are wanted. */
  LabelledRows of(String name, IntPredicate wantedDay) {
    return rows.where(row -> name.equals(portfolio[row]) && wantedDay.test(rows.day()[row]));
  }
}
