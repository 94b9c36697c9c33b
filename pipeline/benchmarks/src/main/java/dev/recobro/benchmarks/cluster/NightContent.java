package dev.recobro.benchmarks.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.ledger.Ledger;
import dev.recobro.run.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * What a night left behind, byte for byte, but for its id and its times.
 *
 * @param parts SHA-256 of each published file, and of all rows of the ledger
 */
public record NightContent(SortedMap<String, String> parts) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RECORD = "run.json";
  private static final List<String> OF_THE_RUN = List.of("run_id", "started_at", "ended_at");

  /**
   * @param runs folder of published runs; the one in force is read
   */
  public static NightContent of(Path runs, Path ledger) throws IOException {
    Path run = runs.resolve(Files.readString(runs.resolve("current")).strip());
    SortedMap<String, String> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = run.relativize(file).toString();
        parts.put(name, sha256(name.equals(RECORD) ? record(file) : Files.readAllBytes(file)));
      }
    }
    try (SparkSession spark = Sessions.open("local[1]")) {
      parts.put("ledger", Ledger.read(spark, ledger.toString()).fingerprint(spark));
    }
    return new NightContent(parts);
  }

  /** The run's record without what belongs to the run alone. */
  private static byte[] record(Path file) throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(file.toFile());
    record.remove(OF_THE_RUN);
    return JSON.writeValueAsBytes(record);
  }

  /** Names of the parts that aren't the same in both, or are in one alone. */
  public Set<String> differing(NightContent other) {
    SortedSet<String> names = new TreeSet<>(parts.keySet());
    names.addAll(other.parts.keySet());
    names.removeIf(
        name -> parts.containsKey(name) && parts.get(name).equals(other.parts.get(name)));
    return names;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
