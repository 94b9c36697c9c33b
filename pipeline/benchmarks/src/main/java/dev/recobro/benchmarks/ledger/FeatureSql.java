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
public final class FeatureSql {

  private final AsOfSql at;
  private final Fx fx;
  private final SqlGroup dues;
  private final SqlGroup payments;
  private final SqlGroup contacts;
  private final SqlGroup promises;
  private final Map<String, String> features = new LinkedHashMap<>();

  /** In DuckDB's words. */
  FeatureSql(Path portfolio, LocalDate asOf, Fx fx) {
    this(SqlDialect.DUCKDB, portfolio, asOf, fx);
  }

  public FeatureSql(SqlDialect dialect, Path portfolio, LocalDate asOf, Fx fx) {
    this.at = new AsOfSql(dialect, portfolio, asOf);
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

  /** The features' names, in the order of the queries' columns. */
  public List<String> names() {
    return List.copyOf(features.keySet());
  }

  /** A row an account: {@code account_id}, then the features, null where there is no value. */
  public String accounts() {
    return """
        WITH
        due AS (%s),
        paid AS (%s),
        talk AS (%s),
        word AS (%s),
        account AS (SELECT account_id, debtor_id, opened_on, principal, %s AS rate FROM %s)
        SELECT account_id,
          %s
        FROM account
        LEFT JOIN due USING (account_id)
        LEFT JOIN paid USING (account_id)
        LEFT JOIN talk USING (debtor_id)
        LEFT JOIN word USING (account_id)
        """
        .formatted(
            dues.grouping(),
            payments.grouping(),
            contacts.grouping(),
            promises.grouping(),
            rate(),
            at.table("accounts"),
            values());
  }

  /**
   * The accounts with a last column {@code label}: 1 for those that pay anything within so many
   * days, else 0.
   */
  public String labelled(int days) {
    return """
        SELECT account_id, %s, CAST(CASE WHEN pays IS NULL THEN 0 ELSE 1 END AS FLOAT) AS label
        FROM (%s) AS feature
        LEFT JOIN (SELECT DISTINCT account_id, 1 AS pays FROM %s WHERE paid_on >= %s AND paid_on < %s)
          AS after USING (account_id)
        """
        .formatted(
            String.join(", ", names()), accounts(), at.table("payments"), at.day(0), at.day(-days));
  }

  /** One row: for each feature how many accounts have a value, and the sum of the values. */
  String query() {
    return "SELECT %s FROM (%s) AS feature".formatted(totals(), accounts());
  }

  /** Likewise, of the accounts alone that stand in the Parquet files of {@code folder}. */
  public String queryOf(Path folder) {
    return "%s WHERE account_id IN (SELECT account_id FROM %s)"
        .formatted(query(), at.dialect().table(folder));
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
        .collect(Collectors.joining(" ", "CAST(CASE currency ", " END AS DOUBLE)"));
  }
}
