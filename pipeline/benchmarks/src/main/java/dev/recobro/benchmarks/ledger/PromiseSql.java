package dev.recobro.benchmarks.ledger;

/** Promises as SQL; what became of them takes more than a grouping. */
final class PromiseSql {

  private PromiseSql() {}

  static SqlGroup of(AsOfSql at) {
    String grouping =
        """
        SELECT account_id, count(*) AS word_n, count(*) FILTER (WHERE made_at >= %s) AS word_90,
          max(made_at) AS word_last
        FROM %s WHERE made_at < %s
        GROUP BY account_id"""
            .formatted(at.midnight(90), at.table("promises"), at.midnight(0));
    return new SqlGroup(grouping)
        .number("promise_count", "word_n")
        .number("promises_90", "word_90")
        .feature("days_since_last_promise", at.sinceInstant("word_last"));
  }
}
