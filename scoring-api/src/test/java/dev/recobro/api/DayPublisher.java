package dev.recobro.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Publishes a day of one desk, with what contact law asks about its entries. */
record DayPublisher(LocalDate asOf, String runId, List<DayEntry> entries) {
  private static final MessageType LAW =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            required binary desk (STRING);
            required int32 rank;
            required binary account_id (STRING);
            required binary debtor_id (STRING);
            required binary jurisdiction (STRING);
            optional binary time_zone (STRING);
            optional binary flags (STRING);
            required binary placement (STRING);
            required binary status (STRING);
            required boolean disputed;
            optional int32 limitation_on (DATE);
            optional int32 promised_until (DATE);
            optional binary consent (STRING);
            optional binary address_kind (STRING);
            optional group contact_second (LIST) { repeated group list { required int64 element; } }
            optional group contact_channel (LIST) { repeated group list { required int32 element; } }
            optional group contact_outcome (LIST) { repeated group list { required int32 element; } }
            optional group contact_kind (LIST) { repeated group list { required int32 element; } }
          }
          """);

  static DayPublisher aDay(String asOf, DayEntry... entries) {
    return new DayPublisher(LocalDate.parse(asOf), "run-" + asOf, List.of(entries));
  }

  static DayPublisher aDay(String asOf, List<DayEntry> entries) {
    return new DayPublisher(LocalDate.parse(asOf), "run-" + asOf, entries);
  }

  /** Writes the run and puts it in force. */
  void publish(Path runs) {
    try {
      Path folder = runs.resolve(asOf.toString()).resolve(runId);
      for (String part : List.of("worklist", "accounts", "law")) {
        Files.createDirectories(folder.resolve(part));
      }
      write(folder, "worklist", RunSchemas.WORKLIST, this::entry);
      write(folder, "law", LAW, this::law);
      write(folder, "accounts", RunSchemas.ACCOUNTS, this::account);
      Files.write(folder.resolve("run.json"), new ObjectMapper().writeValueAsBytes(json(folder)));
      new RunPublisher(asOf, runId, 0, CompressionCodecName.SNAPPY, RunSchemas.WORKLIST)
          .putInForce(runs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(
      Path folder, String part, MessageType schema, BiFunction<MessageType, Integer, Group> row)
      throws IOException {
    new RunPublisher(asOf, runId, 0, CompressionCodecName.SNAPPY, schema)
        .parquet(
            folder.resolve(part + "/part-00000.parquet"),
            schema,
            IntStream.range(0, entries.size()).mapToObj(i -> row.apply(schema, i)));
  }

  private Group entry(MessageType schema, int i) {
    DayEntry entry = entries.get(i);
    Group row = new SimpleGroup(schema);
    row.append("as_of", Math.toIntExact(asOf.toEpochDay()));
    row.append("desk", "agents").append("rank", i + 1);
    row.append("account_id", entry.account()).append("debtor_id", entry.debtor());
    row.append("action", "remind").append("channel", entry.channel());
    row.append("treatment", "reminder").append("address", entry.address());
    row.append("window_start", entry.from()).append("window_end", entry.to());
    row.append("time_zone", entry.zone());
    scores(row, entry);
    row.append("rank_value", 100.0 / (i + 1));
    return row;
  }

  private static void scores(Group row, DayEntry entry) {
    row.append("currency", entry.currency()).append("balance", 500_000L);
    row.append("overdue", 250_000L).append("days_past_due", 40).append("bucket", "31-60");
    row.append("stage", "administrative").append("propensity", 0.4);
    for (String estimate :
        List.of("expected_recovery", "baseline_recovery", "uplift", "cost", "net_value")) {
      row.append(estimate, 10.0);
    }
    row.append("arm", "champion").append("probability", 1.0);
  }

  private Group law(MessageType schema, int i) {
    DayEntry entry = entries.get(i);
    Group row = new SimpleGroup(schema);
    row.append("desk", "agents").append("rank", i + 1);
    row.append("account_id", entry.account()).append("debtor_id", entry.debtor());
    row.append("jurisdiction", entry.jurisdiction()).append("time_zone", entry.zone());
    row.append("flags", "").append("placement", entry.placement()).append("status", "open");
    row.append("disputed", false).append("consent", "granted").append("address_kind", "mobile");
    if (entry.promisedUntil() != null) {
      row.append(
          "promised_until", Math.toIntExact(LocalDate.parse(entry.promisedUntil()).toEpochDay()));
    }
    Group seconds = row.addGroup("contact_second");
    Group channels = row.addGroup("contact_channel");
    Group outcomes = row.addGroup("contact_outcome");
    Group kinds = row.addGroup("contact_kind");
    for (DayEntry.Past past : entry.contacts()) {
      seconds.addGroup("list").append("element", past.second());
      channels.addGroup("list").append("element", past.channel());
      outcomes.addGroup("list").append("element", past.outcome());
      kinds.addGroup("list").append("element", 0);
    }
    return row;
  }

  private Group account(MessageType schema, int i) {
    DayEntry entry = entries.get(i);
    Group row = new SimpleGroup(schema);
    row.append("account_id", entry.account()).append("debtor_id", entry.debtor());
    row.append("jurisdiction", entry.jurisdiction());
    scores(row, entry);
    row.append("propensity_cures", 0.1);
    return row;
  }

  private ObjectNode json(Path folder) throws IOException {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("as_of", asOf.toString()).put("run_id", runId);
    root.put("started_at", asOf.minusDays(1) + "T23:00:00Z");
    root.putArray("feature_names");
    root.putArray("desks")
        .addObject()
        .put("desk", "agents")
        .put("entries", entries.size())
        .put("capacity_minutes", 960)
        .put("used_minutes", 6 * entries.size())
        .put("shadow_price", 0.5);
    root.putObject("config").put("zone", "UTC").putObject("outcomes").put("promise-grace-days", 2);
    ObjectNode files = root.putObject("files");
    for (String part : List.of("worklist", "accounts", "law")) {
      String name = part + "/part-00000.parquet";
      files.put(name, RunPublisher.sha256(folder.resolve(name)));
    }
    return root;
  }
}
