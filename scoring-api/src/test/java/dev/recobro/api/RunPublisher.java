package dev.recobro.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;

/** Publishes a run as the night does: files, then run.json, then current. */
record RunPublisher(
    LocalDate asOf, String runId, int entries, CompressionCodecName codec, MessageType schema) {
  static final List<String> FEATURES = List.of("dpd_now", "paid_share_90d", "promises_broken");
  static final List<String> GROUPS = List.of("days_past_due", "recent_payments", "promises");
  static final int ROBOT_ENTRIES = 5;

  /** A run with {@code entries} on the desk of agents and a few on that of the robot. */
  static RunPublisher aRun(String asOf, String runId, int entries) {
    return new RunPublisher(
        LocalDate.parse(asOf), runId, entries, CompressionCodecName.SNAPPY, RunSchemas.WORKLIST);
  }

  RunPublisher in(CompressionCodecName other) {
    return new RunPublisher(asOf, runId, entries, other, schema);
  }

  /** As a run was written before reasons were groups and scores had a basis. */
  RunPublisher fromEarlier() {
    return new RunPublisher(asOf, runId, entries, codec, RunSchemas.EARLIER_WORKLIST);
  }

  private MessageType accounts() {
    return schema.equals(RunSchemas.EARLIER_WORKLIST)
        ? RunSchemas.EARLIER_ACCOUNTS
        : RunSchemas.ACCOUNTS;
  }

  /** As a run was written before it was said what would lower a propensity. */
  RunPublisher withoutWouldLower() {
    return new RunPublisher(asOf, runId, entries, codec, RunSchemas.RAISING_WORKLIST);
  }

  /** Writes the run into {@code runs} and puts it in force. */
  Path publish(Path runs) {
    Path folder = write(runs);
    putInForce(runs);
    return folder;
  }

  /** Writes the run without putting it in force. */
  Path write(Path runs) {
    try {
      Path folder = runs.resolve(asOf.toString()).resolve(runId);
      Files.createDirectories(folder.resolve("worklist"));
      Files.createDirectories(folder.resolve("accounts"));
      RunRows rows = new RunRows(asOf, schema, accounts());
      // Later ranks come first: the reader mustn't lean on the order of files.
      int half = entries / 2;
      worklist(folder, 0, IntStream.range(half, entries).mapToObj(i -> rows.entry("agents", i)));
      worklist(
          folder,
          1,
          Stream.concat(
              IntStream.range(0, half).mapToObj(i -> rows.entry("agents", i)),
              IntStream.range(0, ROBOT_ENTRIES).mapToObj(i -> rows.robotEntry(entries + i))));
      int accounts = entries * 2;
      accounts(
          folder, 0, IntStream.range(0, accounts).filter(i -> i % 2 == 0).mapToObj(rows::account));
      accounts(
          folder, 1, IntStream.range(0, accounts).filter(i -> i % 2 == 1).mapToObj(rows::account));
      Files.write(folder.resolve("run.json"), new ObjectMapper().writeValueAsBytes(json(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the run in {@code current}, in one step. */
  void putInForce(Path runs) {
    try {
      Path next = runs.resolve("current.next");
      Files.writeString(next, asOf + "/" + runId + "\n");
      Files.move(next, runs.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void worklist(Path folder, int part, Stream<Group> rows) throws IOException {
    parquet(folder.resolve("worklist/part-0000" + part + ".parquet"), schema, rows);
  }

  private void accounts(Path folder, int part, Stream<Group> rows) throws IOException {
    parquet(folder.resolve("accounts/part-0000" + part + ".parquet"), accounts(), rows);
  }

  void parquet(Path path, MessageType schema, Stream<Group> rows) throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new TestCodecs())
            .withCompressionCodec(codec)
            .withType(schema)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withBloomFilterEnabled("account_id", true)
            .withPageRowCountLimit(1000)
            .build()) {
      for (Group row : (Iterable<Group>) rows::iterator) {
        writer.write(row);
      }
    }
  }

  private ObjectNode json(Path folder) throws IOException {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("as_of", asOf.toString()).put("run_id", runId).put("a_key_of_tomorrow", 1);
    FEATURES.forEach(root.putArray("feature_names")::add);
    root.putArray("desks")
        .add(desk("agents", entries, 960, 955.5, 0.42))
        .add(desk("robot", ROBOT_ENTRIES, 10_000, 12, 0))
        .add(desk("legal", 0, 480, 0, 0));
    root.putObject("counts").put("accounts", entries * 2).put("entries", entries + ROBOT_ENTRIES);
    ObjectNode files = root.putObject("files");
    for (String part : List.of("worklist", "accounts")) {
      for (int i = 0; i < 2; i++) {
        String name = part + "/part-0000" + i + ".parquet";
        files.put(name, sha256(folder.resolve(name)));
      }
    }
    return root;
  }

  private static ObjectNode desk(
      String desk, int entries, double capacity, double used, double price) {
    return new ObjectMapper()
        .createObjectNode()
        .put("desk", desk)
        .put("entries", entries)
        .put("capacity_minutes", capacity)
        .put("used_minutes", used)
        .put("shadow_price", price);
  }

  static String sha256(Path path) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
