package dev.recobro.benchmarks.ledger;

import dev.recobro.domain.Fx;
import dev.recobro.domain.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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

  private static final int[] SUM_DAYS = {30, 60, 90, 180, 365};
  private static final List<String> CHANNELS = List.of("call", "sms", "whatsapp", "email");

  private final Path portfolio;
  private final LocalDate asOf;
  private final Fx fx;
  private final Map<String, String> features = new LinkedHashMap<>();

  FeatureSql(Path portfolio, LocalDate asOf, Fx fx) {
    this.portfolio = portfolio;
    this.asOf = asOf;
    this.fx = fx;
    accountFeatures();
    dueFeatures();
    paymentFeatures();
    contactFeatures();
    promiseFeatures();
  }

  /** The features' names, in the order of the query's columns. */
  List<String> names() {
    return List.copyOf(features.keySet());
  }

  /** One row: for each feature how many accounts have a value, and the sum of the values. */
  String query() {
    String values =
        features.entrySet().stream()
            .map(entry -> "CAST(%s AS FLOAT) AS %s".formatted(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(",\n  "));
    String totals =
        features.keySet().stream()
            .map(name -> "count(%1$s), sum(CAST(%1$s AS DOUBLE))".formatted(name))
            .collect(Collectors.joining(",\n  "));
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
            dues(), payments(), contacts(), promises(), rate(), table("accounts"), values, totals);
  }

  private String table(String name) {
    return "read_parquet('%s/%s/**/*.parquet', hive_partitioning = false)"
        .formatted(portfolio, name);
  }

  private String day(int daysAgo) {
    return "DATE '%s'".formatted(asOf.minusDays(daysAgo));
  }

  /** Midnight in UTC, the zone in which the portfolio's days are counted. */
  private String midnight(int daysAgo) {
    return "TIMESTAMPTZ '%s 00:00:00+00'".formatted(asOf.minusDays(daysAgo));
  }

  private String daysSince(String date) {
    return "(%s - %s)".formatted(day(0), date);
  }

  private String daysSinceInstant(String instant) {
    return "(%d - epoch_us(%s) // 86400000000)".formatted(asOf.toEpochDay(), instant);
  }

  /** Major units of the base currency in one of the account's. */
  private String rate() {
    return fx.rates().keySet().stream()
        .sorted()
        .map(code -> "WHEN '%s' THEN %s".formatted(code, fx.rate(Currency.getInstance(code))))
        .collect(Collectors.joining(" ", "CASE currency ", " END::DOUBLE"));
  }

  private void feature(String name, String sql) {
    features.put(name, sql);
  }

  private void number(String name, String column) {
    feature(name, "coalesce(%s, 0)".formatted(column));
  }

  private void money(String name, String column) {
    feature(name, "coalesce(%s, 0) * rate".formatted(column));
  }

  private void accountFeatures() {
    feature("principal_amount", "principal * rate");
    feature("account_age", "greatest(0, %s)".formatted(daysSince("opened_on")));
  }

  private String dues() {
    StringBuilder sums = new StringBuilder();
    for (int days : SUM_DAYS) {
      sums.append(", sum(amount) FILTER (due_on >= %s) AS due_%d".formatted(day(days), days));
    }
    return """
        SELECT account_id, count(*) AS due_n, sum(amount) AS due_sum, max(due_on) AS due_last,
          arg_max(amount, due_on) AS due_last_amount%s
        FROM (SELECT account_id, due_on, amount::DOUBLE AS amount FROM %s WHERE due_on < %s)
        GROUP BY account_id"""
        .formatted(sums, table("dues"), day(0));
  }

  private void dueFeatures() {
    number("due_count", "due_n");
    money("due_amount_total", "due_sum");
    feature("mean_due_amount", "due_sum * rate / due_n");
    feature("last_due_amount", "due_last_amount * rate");
    feature("days_since_last_due", daysSince("due_last"));
    for (int days : SUM_DAYS) {
      money("due_amount_" + days, "due_" + days);
    }
  }

  private String payments() {
    StringBuilder sums = new StringBuilder();
    for (int days : SUM_DAYS) {
      String recent = "FILTER (stands AND paid_on >= %s)".formatted(day(days));
      sums.append(", sum(amount) %s AS paid_%d".formatted(recent, days));
      sums.append(", count(*) %s AS paid_n_%d".formatted(recent, days));
    }
    String year = "FILTER (stands AND paid_on >= %s)".formatted(day(365));
    return """
        SELECT account_id, count(*) FILTER (stands) AS paid_n,
          count(*) FILTER (NOT stands) AS reversed_n, sum(amount) FILTER (stands) AS paid_sum,
          max(amount) FILTER (stands) AS paid_most, min(paid_on) FILTER (stands) AS paid_first,
          max(paid_on) FILTER (stands) AS paid_last,
          sum(sin(2 * pi() * day(paid_on) / 31)) %s AS pay_sin,
          sum(cos(2 * pi() * day(paid_on) / 31)) %s AS pay_cos%s
        FROM (SELECT account_id, paid_on, amount::DOUBLE AS amount,
          reversed_on IS NULL OR reversed_on >= %s AS stands FROM %s WHERE paid_on < %s)
        GROUP BY account_id"""
        .formatted(year, year, sums, day(0), table("payments"), day(0));
  }

  private void paymentFeatures() {
    number("payment_count", "paid_n");
    money("paid_amount_total", "paid_sum");
    feature("paid_share_total", "coalesce(paid_sum, 0) / nullif(due_sum, 0)");
    number("reversed_payments", "reversed_n");
    feature("max_payment", "paid_most * rate");
    feature("mean_payment", "paid_sum * rate / nullif(paid_n, 0)");
    feature("days_since_last_payment", daysSince("paid_last"));
    feature("days_since_first_payment", daysSince("paid_first"));
    feature(
        "payment_gap_mean",
        "CASE WHEN paid_n > 1 THEN (paid_last - paid_first)::DOUBLE / (paid_n - 1) END");
    for (int days : SUM_DAYS) {
      if (days != 60) {
        number("payments_" + days, "paid_n_" + days);
      }
      money("paid_amount_" + days, "paid_" + days);
      feature("paid_share_" + days, "coalesce(paid_%1$d, 0) / nullif(due_%1$d, 0)".formatted(days));
    }
    feature("pay_day_sin", "pay_sin / nullif(paid_n_365, 0)");
    feature("pay_day_cos", "pay_cos / nullif(paid_n_365, 0)");
    feature(
        "pay_day_concentration",
        "sqrt(pay_sin * pay_sin + pay_cos * pay_cos) / nullif(paid_n_365, 0)");
  }

  private String contacts() {
    StringBuilder sums = new StringBuilder();
    for (int days : new int[] {7, 30, 90}) {
      String recent = "moment >= " + midnight(days);
      sums.append(", count(*) FILTER (tried AND %s) AS tried_%d".formatted(recent, days));
      sums.append(", count(*) FILTER (reached AND %s) AS reached_%d".formatted(recent, days));
    }
    String half = "tried AND moment >= " + midnight(180);
    for (String channel : CHANNELS) {
      String by = "channel = '%s'".formatted(channel);
      sums.append(
          ", count(*) FILTER (tried AND moment >= %s AND %s) AS %s_30"
              .formatted(midnight(30), by, channel));
      sums.append(", count(*) FILTER (%s AND %s) AS %s_180".formatted(half, by, channel));
      sums.append(
          ", count(*) FILTER (%s AND %s AND reached) AS %s_reached".formatted(half, by, channel));
    }
    return """
        SELECT debtor_id, count(*) FILTER (tried) AS tried_n, count(*) FILTER (reached) AS reached_n,
          max(moment) FILTER (tried) AS tried_last, max(moment) FILTER (reached) AS reached_last,
          max(moment) FILTER (NOT tried) AS inbound_last,
          count(*) FILTER (NOT tried AND moment >= %s) AS inbound_90,
          count(*) FILTER (%s AND outcome IN ('opened', 'clicked', 'replied')) AS answered,
          count(*) FILTER (%s AND outcome IN ('refused', 'dispute')) AS refused,
          count(*) FILTER (%s AND outcome IN
            ('wrong_number', 'disconnected', 'undeliverable', 'bounced')) AS dead%s
        FROM (SELECT debtor_id, "at" AS moment, channel, outcome, direction <> 'inbound' AS tried,
          outcome IN (%s) AS reached FROM %s WHERE "at" < %s)
        GROUP BY debtor_id"""
        .formatted(midnight(90), half, half, half, sums, reached(), table("contacts"), midnight(0));
  }

  private static String reached() {
    return Arrays.stream(Outcome.values())
        .filter(Outcome::reachedDebtor)
        .map(outcome -> "'" + outcome.code() + "'")
        .collect(Collectors.joining(", "));
  }

  private void contactFeatures() {
    number("contact_count", "tried_n");
    number("rpc_count", "reached_n");
    for (int days : new int[] {7, 30, 90}) {
      number("contacts_" + days, "tried_" + days);
    }
    number("rpc_30", "reached_30");
    number("rpc_90", "reached_90");
    number("inbound_90", "inbound_90");
    feature("days_since_last_contact", daysSinceInstant("tried_last"));
    feature("days_since_last_rpc", daysSinceInstant("reached_last"));
    feature("days_since_last_inbound", daysSinceInstant("inbound_last"));
    String messages = "nullif(sms_180 + whatsapp_180 + email_180, 0)";
    feature(
        "message_engagement",
        "CASE WHEN %1$s IS NOT NULL THEN least(1, answered / %1$s) END".formatted(messages));
    number("refusals_180", "refused");
    number("dead_ends_180", "dead");
    for (String channel : CHANNELS) {
      number(channel + "_attempts_30", channel + "_30");
      feature(channel + "_answer_rate", "%1$s_reached / nullif(%1$s_180, 0)".formatted(channel));
    }
  }

  private String promises() {
    return """
        SELECT account_id, count(*) AS word_n, count(*) FILTER (made_at >= %s) AS word_90,
          max(made_at) AS word_last
        FROM %s WHERE made_at < %s
        GROUP BY account_id"""
        .formatted(midnight(90), table("promises"), midnight(0));
  }

  private void promiseFeatures() {
    number("promise_count", "word_n");
    number("promises_90", "word_90");
    feature("days_since_last_promise", daysSinceInstant("word_last"));
  }
}
