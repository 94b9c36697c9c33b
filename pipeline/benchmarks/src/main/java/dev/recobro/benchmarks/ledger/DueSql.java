package dev.recobro.benchmarks.ledger;

/** Dues as SQL. */
final class DueSql {

  private DueSql() {}

  static SqlGroup of(AsOfSql at) {
    SqlGroup group =
        new SqlGroup(grouping(at))
            .number("due_count", "due_n")
            .money("due_amount_total", "due_sum")
            .feature("mean_due_amount", "due_sum * rate / due_n")
            .feature("last_due_amount", "due_last_amount * rate")
            .feature("days_since_last_due", at.since("due_last"));
    for (int days : AsOfSql.SUM_DAYS) {
      group.money("due_amount_" + days, "due_" + days);
    }
    return group;
  }

  private static String grouping(AsOfSql at) {
    StringBuilder sums = new StringBuilder();
    for (int days : AsOfSql.SUM_DAYS) {
      sums.append(
          ", sum(amount) FILTER (WHERE due_on >= %s) AS due_%d".formatted(at.day(days), days));
    }
    return """
        SELECT account_id, count(*) AS due_n, sum(amount) AS due_sum, max(due_on) AS due_last,
          max_by(amount, due_on) AS due_last_amount%s
        FROM (SELECT account_id, due_on, CAST(amount AS DOUBLE) AS amount FROM %s WHERE due_on < %s)
        GROUP BY account_id"""
        .formatted(sums, at.table("dues"), at.day(0));
  }
}
