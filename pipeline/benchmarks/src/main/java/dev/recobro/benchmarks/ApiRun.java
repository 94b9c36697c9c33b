package dev.recobro.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** A made-up published run of one desk, written by another engine than the one that reads it. */
record ApiRun(Path runs, long entries) {
  private static final String RUN = "2026-11-22/bench";

  private static final String SCORES =
      """
      ['USD', 'COP', 'CLP', 'EUR'][i %% 4 + 1] AS currency,
      CAST(500 + i AS DECIMAL(18,3)) AS balance,
      CAST(100 + i * 13 %% 900 AS DECIMAL(18,3)) AS overdue,
      CAST(1 + i * 7 %% 200 AS INTEGER) AS days_past_due,
      '31-60' AS bucket, 'administrative' AS stage, NULL::VARCHAR AS segment,
      (i * 37 %% 100) / 100.0::DOUBLE AS propensity,
      (i * 1.234567)::DOUBLE AS expected_recovery, (i * 0.5)::DOUBLE AS baseline_recovery,
      (i * 0.734567)::DOUBLE AS uplift, 0.25::DOUBLE AS cost,
      (i * 0.734567 - 0.25)::DOUBLE AS net_value, 'champion' AS arm, 0.95::DOUBLE AS probability
      """
          .replace("%%", "%");

  private static final String REASON =
      """
      {'feature': 'dpd_now', 'value': i::DOUBLE, 'effect': 0.12::DOUBLE,
       'text_en': (1 + i * 7 % 200) || ' days past due',
       'text_es': (1 + i * 7 % 200) || ' días de mora'}
      """;

  /** Writes the run and puts it in force. */
  void publish() throws IOException, SQLException {
    Path folder = runs.resolve(RUN);
    Files.createDirectories(folder.resolve("worklist"));
    Files.createDirectories(folder.resolve("accounts"));
    write(folder.resolve("worklist/part-00000.parquet"), worklist());
    write(folder.resolve("accounts/part-00000.parquet"), accounts());
    Files.writeString(folder.resolve("run.json"), json(folder));
    Files.writeString(runs.resolve("current"), RUN + "\n");
  }

  private String worklist() {
    return "SELECT DATE '2026-11-22' AS as_of, 'agents' AS desk, CAST(i + 1 AS INTEGER) AS rank, "
        + "printf('A-%08d', i) AS account_id, printf('D-%08d', i // 2) AS debtor_id, "
        + "'call_plan' AS action, 'call' AS channel, 'payment_plan' AS treatment, "
        + "printf('+57300%07d', i) AS address, '08:00' AS window_start, '19:00' AS window_end, "
        + "'America/Bogota' AS time_zone, "
        + SCORES
        + ", (1000.0 / (i + 1))::DOUBLE AS rank_value, ["
        + String.join(", ", REASON, REASON, REASON)
        + "] AS reasons FROM range("
        + entries
        + ") AS t(i) ORDER BY i";
  }

  private String accounts() {
    String list = ", [20000, 20030]::INTEGER[] AS ";
    String amounts = ", [15000, 15000]::BIGINT[] AS ";
    return "SELECT printf('A-%08d', i) AS account_id, printf('D-%08d', i // 2) AS debtor_id, "
        + "NULL::VARCHAR AS name, 'CO' AS jurisdiction, NULL::VARCHAR AS time_zone, "
        + "NULL::VARCHAR AS product, "
        + SCORES
        + ", [{'action': 'call_plan', 'channel': 'call', 'treatment': 'payment_plan', "
        + "'uplift': 1.5::DOUBLE, 'cost': 0.25::DOUBLE, 'net_value': 1.25::DOUBLE, "
        + "'hold': NULL::VARCHAR}] AS recommendations, NULL::VARCHAR AS hold, "
        + "NULL::VARCHAR AS not_listed, [i, 0.25]::FLOAT[] AS features"
        + list
        + "due_day"
        + amounts
        + "due_minor"
        + list
        + "payment_day"
        + amounts
        + "payment_minor"
        + list
        + "payment_reversed_day, [20000]::INTEGER[] AS contact_day, [0]::INTEGER[] AS "
        + "contact_channel, [6]::INTEGER[] AS contact_outcome, []::INTEGER[] AS promise_made_day, "
        + "[]::INTEGER[] AS promise_due_day, []::BIGINT[] AS promise_minor FROM range("
        + entries * 2
        + ") AS t(i) ORDER BY account_id";
  }

  private static void write(Path path, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      // DuckDB writes no page index: small row groups stand for the pages of a Spark file.
      statement.execute(
          "COPY ("
              + query
              + ") TO '"
              + path
              + "' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)");
    }
  }

  private String json(Path folder) throws IOException {
    return """
        {"as_of": "2026-11-22", "run_id": "bench", "feature_names": ["dpd_now", "share"],
         "desks": [{"desk": "agents", "entries": %d, "capacity_minutes": 0, "used_minutes": 0,
                    "shadow_price": 0}],
         "files": {"worklist/part-00000.parquet": "%s", "accounts/part-00000.parquet": "%s"},
         "counts": {}}
        """
        .formatted(
            entries,
            sha256(folder.resolve("worklist/part-00000.parquet")),
            sha256(folder.resolve("accounts/part-00000.parquet")));
  }

  private static String sha256(Path path) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
