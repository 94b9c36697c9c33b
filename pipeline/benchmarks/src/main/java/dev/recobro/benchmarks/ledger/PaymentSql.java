package dev.recobro.benchmarks.ledger;

/** Payments as SQL, some of the features beside {@link DueSql}'s columns. */
final class PaymentSql {

  private PaymentSql() {}

  static SqlGroup of(AsOfSql at) {
    SqlGroup group = ever(at, new SqlGroup(grouping(at)));
    for (int days : AsOfSql.SUM_DAYS) {
      if (days != 60) {
        group.number("payments_" + days, "paid_n_" + days);
      }
      group.money("paid_amount_" + days, "paid_" + days);
      group.feature(
          "paid_share_" + days, "coalesce(paid_%1$d, 0) / nullif(due_%1$d, 0)".formatted(days));
    }
    return group
        .feature("pay_day_sin", "pay_sin / nullif(paid_n_365, 0)")
        .feature("pay_day_cos", "pay_cos / nullif(paid_n_365, 0)")
        .feature(
            "pay_day_concentration",
            "sqrt(pay_sin * pay_sin + pay_cos * pay_cos) / nullif(paid_n_365, 0)");
  }

  private static SqlGroup ever(AsOfSql at, SqlGroup group) {
    return group
        .number("payment_count", "paid_n")
        .money("paid_amount_total", "paid_sum")
        .feature("paid_share_total", "coalesce(paid_sum, 0) / nullif(due_sum, 0)")
        .number("reversed_payments", "reversed_n")
        .feature("max_payment", "paid_most * rate")
        .feature("mean_payment", "paid_sum * rate / nullif(paid_n, 0)")
        .feature("days_since_last_payment", at.since("paid_last"))
        .feature("days_since_first_payment", at.since("paid_first"))
        .feature(
            "payment_gap_mean",
            "CASE WHEN paid_n > 1 THEN CAST(%s AS DOUBLE) / (paid_n - 1) END"
                .formatted(at.dialect().days("paid_first", "paid_last")));
  }

  private static String grouping(AsOfSql at) {
    StringBuilder sums = new StringBuilder();
    for (int days : AsOfSql.SUM_DAYS) {
      String recent = "FILTER (WHERE stands AND paid_on >= %s)".formatted(at.day(days));
      sums.append(", sum(amount) %s AS paid_%d".formatted(recent, days));
      sums.append(", count(*) %s AS paid_n_%d".formatted(recent, days));
    }
    String year = "FILTER (WHERE stands AND paid_on >= %s)".formatted(at.day(365));
    return """
        SELECT account_id, count(*) FILTER (WHERE stands) AS paid_n,
          count(*) FILTER (WHERE NOT stands) AS reversed_n, sum(amount) FILTER (WHERE stands) AS paid_sum,
          max(amount) FILTER (WHERE stands) AS paid_most, min(paid_on) FILTER (WHERE stands) AS paid_first,
          max(paid_on) FILTER (WHERE stands) AS paid_last,
          sum(sin(2 * pi() * day(paid_on) / 31)) %s AS pay_sin,
          sum(cos(2 * pi() * day(paid_on) / 31)) %s AS pay_cos%s
        FROM (SELECT account_id, paid_on, CAST(amount AS DOUBLE) AS amount,
          reversed_on IS NULL OR reversed_on >= %s AS stands FROM %s WHERE paid_on < %s)
        GROUP BY account_id"""
        .formatted(year, year, sums, at.day(0), at.table("payments"), at.day(0));
  }
}
