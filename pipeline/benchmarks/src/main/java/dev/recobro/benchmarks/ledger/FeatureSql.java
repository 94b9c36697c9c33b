package dev.recobro.benchmarks.ledger;

import dev.recobro.domain.Fx;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The features that plain SQL aggregates can say, as one query over a portfolio's Parquet tables:
 * one grouping for each event table, joined to the accounts. Nothing needs a window function or the
 * settlement of payments against dues.
 */
final class FeatureSql {

  private final AsOfSql at;
  private final Fx fx;
  private final SqlGroup dues;
  private final SqlGroup payments;
  private final SqlGroup contacts;
  private final SqlGroup promises;
  private final Map<String, String> features = new LinkedHashMap<>();

  FeatureSql(Path portfolio, LocalDate asOf, Fx fx) {
    this.at = new AsOfSql(portfolio, asOf);
    this.fx = fx;
    this.dues = DueSql.of(at);
    this.payments = PaymentSql.of(at);
    this.contacts = ContactSql.of(at);
    this.promises = PromiseSql.of(at);
    features.put("principal_amount", "principal * rate");
    features.put("account_age", "greatest(0, %s)".formatted(at.since("opened_on")));
    for (SqlGroup group : List.of(dues, payments, contacts, promises)) {
      features.putAll(group.features());
    }
  }

  /** The features' names, in the order of the query's columns. */
  List<String> names() {
    return List.copyOf(features.keySet());
  }

  /** One row: for each feature how many accounts have a value, and the sum of the values. */
  String query() {
    return """
        WITH
        due AS (%s),
        paid AS (%s),
        talk AS (%s),
        word AS (%s),
        account AS (SELECT account_id, debtor_id, opened_on, principal, %s AS rate FROM %s),
        feature AS (SELECT
          %s
        FROM account
        LEFT JOIN due USING (account_id)
        LEFT JOIN paid USING (account_id)
        LEFT JOIN talk USING (debtor_id)
        LEFT JOIN word USING (account_id))
        SELECT
          %s
        FROM feature
        """
        .formatted(
            dues.grouping(),
            payments.grouping(),
            contacts.grouping(),
            promises.grouping(),
            rate(),
            at.table("accounts"),
            values(),
            totals());
  }

  private String values() {
    return features.entrySet().stream()
        .map(entry -> "CAST(%s AS FLOAT) AS %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(",\n  "));
  }

  private String totals() {
    return features.keySet().stream()
        .map(name -> "count(%1$s), sum(CAST(%1$s AS DOUBLE))".formatted(name))
        .collect(Collectors.joining(",\n  "));
  }

  /** Major units of the base currency in one of the account's. */
  private String rate() {
    return fx.rates().keySet().stream()
        .sorted()
        .map(code -> "WHEN '%s' THEN %s".formatted(code, fx.rate(Currency.getInstance(code))))
        .collect(Collectors.joining(" ", "CASE currency ", " END::DOUBLE"));
  }
}
