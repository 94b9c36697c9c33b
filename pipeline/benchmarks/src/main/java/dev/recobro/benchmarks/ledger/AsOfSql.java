package dev.recobro.benchmarks.ledger;

import java.nio.file.Path;
import java.time.LocalDate;

/** How SQL says a portfolio's tables, and days seen from the as-of day. */
record AsOfSql(SqlDialect dialect, Path portfolio, LocalDate asOf) {

  /** Lengths, in days, of the windows in which money is added up. */
  static final int[] SUM_DAYS = {30, 60, 90, 180, 365};

  String table(String name) {
    return dialect.table(portfolio.resolve(name));
  }

  String day(int daysAgo) {
    return "DATE '%s'".formatted(asOf.minusDays(daysAgo));
  }

  /** Midnight in UTC, the zone in which the portfolio's days are counted. */
  String midnight(int daysAgo) {
    return dialect.midnight(asOf.minusDays(daysAgo));
  }

  /** Days from a date to the as-of day. */
  String since(String date) {
    return dialect.days(date, day(0));
  }

  /** Days from an instant's day to the as-of day. */
  String sinceInstant(String instant) {
    return "(%d - %s)".formatted(asOf.toEpochDay(), dialect.dayNumber(instant));
  }
}
