package dev.recobro.benchmarks.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.cluster.NightContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code recobro run} on the ledger of all nights but the last. */
record OurNight(NightWork work) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> EVENTS = List.of("dues", "payments", "contacts", "promises");

  ProcessCost run() throws IOException, InterruptedException {
    return run("local[2]", List.of());
  }

  /**
   * @param before words before the command, such as {@code env} with what it sets
   */
  ProcessCost run(String master, List<String> before) throws IOException, InterruptedException {
    SimulatedPortfolio.delete(runs());
    SimulatedPortfolio.delete(ledger());
    link(work.ledgerBefore(), ledger());
    List<String> line = new ArrayList<>(before);
    line.addAll(
        work.recobro()
            .command(
                List.of(
                    "run",
                    "--portfolio=" + work.portfolio().folder(),
                    "--models=" + work.models(),
                    "--runs=" + runs(),
                    "--ledger=" + ledger(),
                    "--as-of=" + work.portfolio().asOf(),
                    "--master=" + master)));
    return ProcessCost.of(line, log());
  }

  /** What it left behind when it ran last. */
  NightContent content() throws IOException {
    return NightContent.of(runs(), ledger());
  }

  /** The ledger's data never changes in place; its lock and manifest, which do, are copied. */
  private static void link(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path same = to.resolve(from.relativize(file).toString());
        Files.createDirectories(same.getParent());
        if (file.toString().endsWith(".parquet")) {
          Files.createLink(same, file);
        } else {
          Files.copy(file, same, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private Path runs() {
    return work.folder().resolve("runs");
  }

  private Path ledger() {
    return work.folder().resolve("ledger");
  }

  private Path log() {
    return work.folder().resolve("run.log");
  }

  /** What it said about its steps when it ran last. */
  NightSteps steps() throws IOException {
    return NightSteps.read(Files.readString(log()));
  }

  /** Folder of what it published last. */
  Path published() throws IOException {
    return runs().resolve(Files.readString(runs().resolve("current")).strip());
  }

  /** The record of what it published last. */
  JsonNode record() throws IOException {
    return JSON.readTree(published().resolve("run.json").toFile());
  }

  /** Events in the ledger, or those of them that the night brought. */
  static long events(JsonNode record, boolean tonight) {
    long events = 0;
    for (JsonNode table : record.get("inputs")) {
      if (EVENTS.contains(table.get("table").asText())) {
        events += table.get(tonight ? "read_tonight" : "accepted").asLong();
      }
    }
    return events;
  }
}
