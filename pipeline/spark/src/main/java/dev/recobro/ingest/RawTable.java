package dev.recobro.ingest;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;

/**
 * Rows of one table as they were found: the contract's columns that are there, in the file's types,
 * and where each row stands.
 */
record RawTable(Table table, Dataset<Row> rows) {

  /** Index of the row's file in the list that was read. */
  static final String FILE = "_file";

  /** 1-based line of a CSV file, 1-based row of a Parquet file. */
  static final String LINE = "_line";

  /** Text of a CSV record that couldn't be cut into values, else null. */
  static final String MALFORMED = "_malformed";

  /**
   * Reads files of one table: those in CSV and those in Parquet each become one part.
   *
   * @param extra columns to keep beside the contract's
   * @throws InputRefusedException when a required column is absent
   */
  static List<RawTable> read(
      SparkSession spark, Table table, List<PortfolioFile> files, List<String> extra) {
    Set<String> wanted = new TreeSet<>(extra);
    table.columns().forEach(column -> wanted.add(column.name()));
    List<RawTable> parts = new ArrayList<>();
    if (files.stream().anyMatch(PortfolioFile::csv)) {
      parts.add(new RawTable(table, CsvSource.read(spark, table, files, wanted)));
    }
    if (!files.stream().allMatch(PortfolioFile::csv)) {
      parts.add(new RawTable(table, ParquetSource.read(spark, table, files, wanted)));
    }
    return parts;
  }

  /** A table without rows, in text. */
  static RawTable empty(SparkSession spark, Table table) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return new RawTable(table, spark.createDataFrame(List.of(), CsvSource.schema(names)));
  }

  /** Refuses a header without a required column. */
  static void requireColumns(Table table, Set<String> present, Set<String> extra, String where) {
    for (Column column : table.columns()) {
      if (column.required() && !present.contains(column.name())) {
        throw new InputRefusedException(
            table.code(),
            Check.MISSING_COLUMN,
            "no column %s in %s".formatted(column.name(), where));
      }
    }
    for (String name : extra) {
      if (!present.contains(name)) {
        throw new InputRefusedException(
            table.code(), Check.MISSING_COLUMN, "no column %s in %s".formatted(name, where));
      }
    }
  }

  /**
   * Without the rows that a column of days puts before {@code from}, or at {@code until} or later.
   */
  RawTable between(String column, LocalDate from, LocalDate until) {
    DataType type = type(column);
    if (type instanceof StringType) {
      return filtered(column, from.toString(), until.toString());
    }
    return type instanceof DateType ? filtered(column, from, until) : this;
  }

  private RawTable filtered(String column, Object from, Object until) {
    return new RawTable(table, rows.filter(col(column).geq(from).and(col(column).lt(until))));
  }

  boolean has(String column) {
    return Set.of(rows.columns()).contains(column);
  }

  DataType type(String column) {
    return rows.schema().apply(column).dataType();
  }

  /** Columns with the table's values, without those that say where a row stands. */
  org.apache.spark.sql.Column[] values() {
    List<org.apache.spark.sql.Column> values = new ArrayList<>();
    for (String name : rows.columns()) {
      if (!name.equals(FILE) && !name.equals(LINE) && !name.equals(MALFORMED)) {
        values.add(col(name));
      }
    }
    return values.toArray(org.apache.spark.sql.Column[]::new);
  }
}
