package dev.recobro.benchmarks.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** DuckDB on the shared features, straight from the portfolio's files. */
final class DuckDbFeatures implements AutoCloseable {

  private final Connection connection;
  private final FeatureSql sql;

  DuckDbFeatures(FeatureSql sql, int threads) throws SQLException {
    this.sql = sql;
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET enable_progress_bar = false");
    }
  }

  /** DuckDB's own version. */
  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  /** Totals of the shared features, by name. */
  Map<String, FeatureTotals> compute() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.query())) {
      row.next();
      return FeatureTotals.of(row, sql.names());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
