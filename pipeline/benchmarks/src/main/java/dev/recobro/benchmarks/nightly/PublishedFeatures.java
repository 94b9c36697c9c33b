package dev.recobro.benchmarks.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.benchmarks.ledger.FeatureTotals;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Totals of what stands in published files, read by DuckDB. */
final class PublishedFeatures {

  private PublishedFeatures() {}

  /**
   * Totals of the named features of all accounts that the run published.
   *
   * @param record of the run, which says in which order features stand
   */
  static Map<String, FeatureTotals> totals(Path published, JsonNode record, List<String> names)
      throws SQLException {
    List<String> order = new ArrayList<>();
    record.get("feature_names").forEach(name -> order.add(name.asText()));
    String sums =
        names.stream()
            .map(name -> "features[%d]".formatted(order.indexOf(name) + 1))
            .map(
                value ->
                    "count(*) FILTER (NOT isnan(%1$s)), sum(%1$s::DOUBLE) FILTER (NOT isnan(%1$s))"
                        .formatted(value))
            .collect(Collectors.joining(", "));
    return ask(
        "SELECT %s FROM %s".formatted(sums, parquet(published.resolve("accounts"))),
        row -> FeatureTotals.of(row, names));
  }

  /** Rows in the Parquet files of a folder. */
  static long rows(Path folder) throws SQLException {
    return ask("SELECT count(*) FROM " + parquet(folder), row -> row.getLong(1));
  }

  private static String parquet(Path folder) {
    return "read_parquet('%s/*.parquet')".formatted(folder);
  }

  private interface OfRow<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> T ask(String query, OfRow<T> answer) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return answer.of(row);
    }
  }
}
