package dev.recobro.benchmarks.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A night as a data scientist's script would do it: features by a query in DuckDB, one chance by
 * one booster, both on all cores. The query's first column is {@code account_id}, the others are
 * features.
 *
 * <ul>
 *   <li>{@code train QUERY MODEL TREES DEPTH SEED}: the query's last column is the label
 *   <li>{@code score QUERY MODEL OUT}: writes {@code account_id, chance} as Parquet into a folder
 *   <li>{@code totals QUERY OUT}: writes the values of the query's one row, each in a line
 * </ul>
 */
public final class Script {

  private Script() {}

  public static void main(String[] arguments) throws Exception {
    String query = Files.readString(Path.of(arguments[1]));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET enable_progress_bar = false");
      switch (arguments[0]) {
        case "train" ->
            train(
                FeatureRows.read(connection, query),
                arguments[2],
                // One thread: this is beforehand, and more only spin where others work too.
                Map.of(
                    "objective",
                    "binary:logistic",
                    "tree_method",
                    "hist",
                    "max_depth",
                    Integer.valueOf(arguments[4]),
                    "seed",
                    Long.valueOf(arguments[5]),
                    "nthread",
                    1),
                Integer.parseInt(arguments[3]));
        case "score" -> score(connection, query, arguments[2], Path.of(arguments[3]));
        case "totals" -> totals(statement, query, Path.of(arguments[2]));
        default -> throw new IllegalArgumentException("unknown: " + arguments[0]);
      }
    }
  }

  private static void train(
      FeatureRows labelled, String model, Map<String, Object> parameters, int trees)
      throws XGBoostError {
    int columns = labelled.columns() - 1;
    float[] features = new float[labelled.rows() * columns];
    float[] labels = new float[labelled.rows()];
    for (int row = 0; row < labels.length; row++) {
      int from = row * (columns + 1);
      System.arraycopy(labelled.values(), from, features, row * columns, columns);
      labels[row] = labelled.values()[from + columns];
    }
    DMatrix matrix = new DMatrix(features, labels.length, columns, Float.NaN);
    matrix.setLabel(labels);
    XGBoost.train(matrix, parameters, trees, Map.of(), null, null).saveModel(model);
  }

  private static void score(Connection connection, String query, String model, Path out)
      throws SQLException, XGBoostError, IOException {
    FeatureRows rows = FeatureRows.read(connection, query);
    Booster booster = XGBoost.loadModel(model);
    float[][] chances =
        booster.predict(new DMatrix(rows.values(), rows.rows(), rows.columns(), Float.NaN));
    Files.createDirectories(out);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE scores (account_id VARCHAR, chance FLOAT)");
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("scores")) {
        for (int row = 0; row < chances.length; row++) {
          appender.beginRow();
          appender.append(rows.accounts().get(row));
          appender.append(chances[row][0]);
          appender.endRow();
        }
      }
      statement.execute(
          "COPY scores TO '%s' (FORMAT parquet)".formatted(out.resolve("scores.parquet")));
    }
  }

  private static void totals(Statement statement, String query, Path out)
      throws SQLException, IOException {
    StringBuilder lines = new StringBuilder();
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        lines.append(row.getDouble(i)).append('\n');
      }
    }
    Files.writeString(out, lines);
  }
}
