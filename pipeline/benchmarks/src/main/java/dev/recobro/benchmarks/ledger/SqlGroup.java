package dev.recobro.benchmarks.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event table as SQL: its grouping, and the features that read the grouping's columns beside
 * {@code rate}, the units of the base currency in one of the account's.
 */
final class SqlGroup {

  private final String grouping;
  private final Map<String, String> features = new LinkedHashMap<>();

  SqlGroup(String grouping) {
    this.grouping = grouping;
  }

  /** A query with a row for each account or debtor that has events. */
  String grouping() {
    return grouping;
  }

  /** Expressions by the features' names. */
  Map<String, String> features() {
    return features;
  }

  SqlGroup feature(String name, String sql) {
    features.put(name, sql);
    return this;
  }

  /** A count, 0 without events. */
  SqlGroup number(String name, String column) {
    return feature(name, "coalesce(%s, 0)".formatted(column));
  }

  /** A sum of money, 0 without events. */
  SqlGroup money(String name, String column) {
    return feature(name, "coalesce(%s, 0) * rate".formatted(column));
  }
}
