package dev.recobro.benchmarks.ledger;

import java.nio.file.Path;
import java.time.LocalDate;

/** What DuckDB and Spark SQL say differently. */
public enum SqlDialect {
  DUCKDB {
    @Override
    String table(Path folder) {
      return "read_parquet('%s/**/*.parquet', hive_partitioning = false)".formatted(folder);
    }

    @Override
    String midnight(LocalDate day) {
      return "TIMESTAMPTZ '%s 00:00:00+00'".formatted(day);
    }

    @Override
    String days(String from, String to) {
      return "(%s - %s)".formatted(to, from);
    }

    @Override
    String dayNumber(String instant) {
      return "epoch_us(%s) // 86400000000".formatted(instant);
    }

    @Override
    String quoted(String name) {
      return '"' + name + '"';
    }
  },
  SPARK {
    @Override
    String table(Path folder) {
      return "parquet.`%s`".formatted(folder);
    }

    @Override
    String midnight(LocalDate day) {
      return "TIMESTAMP '%s 00:00:00+00:00'".formatted(day);
    }

    @Override
    String days(String from, String to) {
      return "datediff(%s, %s)".formatted(to, from);
    }

    @Override
    String dayNumber(String instant) {
      return "unix_micros(%s) div 86400000000".formatted(instant);
    }

    @Override
    String quoted(String name) {
      return '`' + name + '`';
    }
  };

  /** All Parquet files below a folder. */
  abstract String table(Path folder);

  /** The instant at which a day begins in UTC. */
  abstract String midnight(LocalDate day);

  /** Days between two dates. */
  abstract String days(String from, String to);

  /** Days from 1970-01-01 to an instant's day in UTC. */
  abstract String dayNumber(String instant);

  /** A column whose name is a word of the language. */
  abstract String quoted(String name);
}
