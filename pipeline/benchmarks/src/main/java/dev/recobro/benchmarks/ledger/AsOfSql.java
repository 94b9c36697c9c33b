package dev.recobro.benchmarks.ledger;

import java.nio.file.Path;
import java.time.LocalDate;

/** How SQL says a portfolio's tables, and days seen from the as-of day. */
record AsOfSql(Path portfolio, LocalDate asOf) {

  /** Lengths, in days, of the windows in which money is added up. */
  static final int[] SUM_DAYS = {30, 60, 90, 180, 365};

  String table(String name) {
    return "read_parquet('%s/%s/**/*.parquet', hive_partitioning = false)"
        .formatted(portfolio, name);
  }

  String day(int daysAgo) {
    return "DATE '%s'".formatted(asOf.minusDays(daysAgo));
  }

  /** Midnight in UTC, the zone in which the portfolio's days are counted. */
  String midnight(int daysAgo) {
    return "TIMESTAMPTZ '%s 00:00:00+00'".formatted(asOf.minusDays(daysAgo));
  }

  /** Days from a date to the as-of day. */
  String since(String date) {
    return "(%s - %s)".formatted(day(0), date);
  }

  /** Days from an instant's day to the as-of day. */
  String sinceInstant(String instant) {
    return "(%d - epoch_us(%s) // 86400000000)".formatted(asOf.toEpochDay(), instant);
  }
}
