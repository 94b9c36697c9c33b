package dev.recobro.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table whose raw columns stand beside typed ones (prefix {@link #PREFIX}), and the checks on
 * them so far. All checks are made in one expression, the first in the order of {@link Check}
 * winning.
 */
final class Typed {

  /** Before a typed column's name. */
  static final String PREFIX = "t_";

  /** Ordinal of the check that a row broke, else null. */
  static final String CHECK = "check";

  /** A rejected row's content, else null. */
  static final String CONTENT = "content";

  private static final int LONGEST_CONTENT = 4000;

  private record Failure(Check check, Column when) {}

  private final RawTable raw;
  private final List<Failure> failures = new ArrayList<>();
  private Dataset<Row> rows;

  private Typed(RawTable raw, Dataset<Row> rows) {
    this.raw = raw;
    this.rows = rows;
  }

  /** Types every column of the contract; columns that the files lack become null. */
  static Typed of(RawTable raw) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    for (dev.recobro.ingest.Column column : raw.table().columns()) {
      columns.add(Types.typed(raw, column).as(PREFIX + column.name()));
    }
    Typed typed = new Typed(raw, raw.rows().select(columns.toArray(Column[]::new)));
    typed.fails(Check.MALFORMED_ROW, col(RawTable.MALFORMED).isNotNull());
    for (dev.recobro.ingest.Column column : raw.table().columns()) {
      if (raw.has(column.name())) {
        Types.checks(raw, column).forEach(typed::fails);
      }
    }
    return typed;
  }

  /** The typed column of this name. */
  static Column typed(String name) {
    return col(PREFIX + name);
  }

  /** Adds a check: rows for which {@code when} is true are rejected. */
  void fails(Check check, Column when) {
    failures.add(new Failure(check, when));
  }

  /** Joins or derives; the rows that come back must be one for each. */
  void with(UnaryOperator<Dataset<Row>> step) {
    rows = step.apply(rows);
  }

  /** The rows with {@link #CHECK} and {@link #CONTENT}. */
  Dataset<Row> checked() {
    List<Column> cases =
        failures.stream()
            .sorted(Comparator.comparing(Failure::check))
            .map(failure -> when(failure.when(), lit(failure.check().ordinal())))
            .toList();
    Column content = coalesce(col(RawTable.MALFORMED), to_json(struct(raw.values())));
    return rows.withColumn(CHECK, coalesce(cases.toArray(Column[]::new)))
        .withColumn(CONTENT, when(col(CHECK).isNotNull(), substring(content, 1, LONGEST_CONTENT)));
  }
}
