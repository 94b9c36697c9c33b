package dev.recobro.benchmarks.api;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * A made-up published run of one desk, written by another engine than the one that reads it. Every
 * debtor has one entry, and another account that isn't listed.
 */
public record ApiRun(Path runs, long entries, Place place) {
  /** Where all debtors are, and from when to when their list is worked. */
  public record Place(String jurisdiction, String zone, String from, String to) {
    /** With hours, holidays and limits of its own. */
    public static final Place BOGOTA = new Place("CO", "America/Bogota", "08:00", "19:00");

    /** Where it is about noon at {@code now}, so that the law lets calls go. */
    public static Place atNoon(Instant now) {
      int hour = now.atZone(ZoneOffset.UTC).getHour();
      String zone = hour >= 12 ? "Etc/GMT+" + (hour - 12) : "Etc/GMT-" + (12 - hour);
      return new Place("US", zone, "00:00", "23:59");
    }
  }

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
  public void publish() throws IOException, SQLException {
    Path folder = runs.resolve(RUN);
    Files.createDirectories(folder.resolve("worklist"));
    Files.createDirectories(folder.resolve("accounts"));
    Files.createDirectories(folder.resolve("law"));
    write(folder.resolve("worklist/part-00000.parquet"), worklist());
    write(folder.resolve("accounts/part-00000.parquet"), accounts());
    write(folder.resolve("law/part-00000.parquet"), law());
    Files.writeString(folder.resolve("run.json"), json(folder));
    Files.writeString(runs.resolve("current"), RUN + "\n");
  }

  private String worklist() {
    return "SELECT DATE '2026-11-22' AS as_of, 'agents' AS desk, CAST(i + 1 AS INTEGER) AS rank, "
        + "printf('A-%08d', i) AS account_id, printf('D-%08d', i) AS debtor_id, "
        + "'call_plan' AS action, 'call' AS channel, 'payment_plan' AS treatment, "
        + "printf('+57300%07d', i) AS address, "
        + "'%s' AS window_start, '%s' AS window_end, '%s' AS time_zone, "
            .formatted(place.from(), place.to(), place.zone())
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
    return "SELECT printf('A-%08d', i) AS account_id, "
        + "printf('D-%08d', i % "
        + entries
        + ") AS debtor_id, NULL::VARCHAR AS name, '"
        + place.jurisdiction()
        + "' AS jurisdiction, NULL::VARCHAR AS time_zone, "
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

  /** What contact law asks: two calls, long ago, that nobody answered. */
  private String law() {
    return """
    SELECT 'agents' AS desk, CAST(i + 1 AS INTEGER) AS rank, printf('A-%%08d', i) AS account_id,
      printf('D-%%08d', i) AS debtor_id, '%s' AS jurisdiction, '%s' AS time_zone, '' AS flags,
      'third_party' AS placement, 'open' AS status, false AS disputed,
      NULL::DATE AS limitation_on, NULL::DATE AS promised_until, 'granted' AS consent, 'mobile' AS address_kind,
      [1700000000 + i, 1710000000 + i]::BIGINT[] AS contact_second,
      [%3$d, %3$d]::INTEGER[] AS contact_channel, [%4$d, %4$d]::INTEGER[] AS contact_outcome,
      [0, 0]::INTEGER[] AS contact_kind
    FROM range(%5$d) AS t(i) ORDER BY i
    """
        .formatted(
            place.jurisdiction(),
            place.zone(),
            Contacts.code(Channel.CALL),
            Contacts.code(Outcome.NO_ANSWER),
            entries);
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
     "files": {%s}, "counts": {}, "config": {"zone": "UTC"},
     "started_at": "2026-11-22T03:00:00Z"}
    """
        .formatted(
            entries,
            String.join(
                ", ", entry(folder, "worklist"), entry(folder, "accounts"), entry(folder, "law")));
  }

  private static String entry(Path folder, String part) throws IOException {
    String name = part + "/part-00000.parquet";
    return "\"%s\": \"%s\"".formatted(name, sha256(folder.resolve(name)));
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
