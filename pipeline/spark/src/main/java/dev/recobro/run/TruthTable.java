package dev.recobro.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What accounts are really like, as the simulator writes it beside a portfolio. The evaluation
 * report holds segments against it; nothing else reads it.
 */
final class TruthTable {

  private static final List<String> COLUMNS = List.of("account_id", "hidden_type");

  private TruthTable() {}

  /**
   * Type by account.
   *
   * @param path a CSV file with a header, or Parquet
   * @throws BadInput when there is no such table, or a column is missing
   */
  static Map<String, String> read(SparkSession spark, String path) {
    Dataset<Row> rows = open(spark, path);
    if (!Arrays.asList(rows.columns()).containsAll(COLUMNS)) {
      throw new BadInput("--truth %s: the columns %s are needed".formatted(path, COLUMNS));
    }
    Map<String, String> types = new TreeMap<>();
    for (Row row :
        rows.select("account_id", "hidden_type")
            .where(col("hidden_type").isNotNull())
            .collectAsList()) {
      types.put(row.getString(0), row.getString(1));
    }
    return types;
  }

  private static Dataset<Row> open(SparkSession spark, String path) {
    Path table = new Path(path);
    try {
      if (!table.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(table)) {
        throw new BadInput("--truth %s: there is nothing there".formatted(path));
      }
    } catch (IOException e) {
      throw new BadInput("--truth %s: %s".formatted(path, e.getMessage()), e);
    }
    return path.endsWith(".csv")
        ? spark.read().option("header", true).csv(path)
        : spark.read().parquet(path);
  }
}
