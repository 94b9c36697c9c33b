package dev.recobro.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Recobro;
import dev.recobro.benchmarks.SampleModels;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same night here and on a real standalone cluster of two workers, processes all. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ClusterNightTest {

  /** They live for seconds: the first compiler is quicker. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  /** A folder under an address, by Hadoop's view of other file systems. */
  private static final String LINK = "-Dspark.hadoop.fs.viewfs.mounttable.night.link.";

  @TempDir private static Path folder;

  /** Nobody listens there; Spark asks for a minute, in which the other tests go on. */
  private static final String NOBODY = "spark://127.0.0.1:1";

  private static Process lost;
  private static Recobro recobro;
  private static NightContent local;

  @BeforeAll
  static void the_night_here() throws Exception {
    recobro =
        ProgramJars.packed(
            folder,
            List.of(
                "-Xmx1g",
                QUICK,
                "-Dspark.executor.memory=1g",
                LINK + "/portfolio=" + SampleModels.SAMPLE.folder().toUri(),
                LINK + "/ledger=" + folder.resolve("calm-ledger").toUri(),
                "-Dspark.executor.extraJavaOptions=" + QUICK));
    lost =
        new ProcessBuilder(recobro.command(words("nothing", "lost", NOBODY)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("lost.log").toFile())
            .start();
    ProcessCost.of(
        recobro.command(words(SampleModels.SAMPLE.folder().toString(), "local", "local[2]")),
        folder.resolve("local.log"));
    local = content("local");
  }

  @AfterAll
  static void nothing_is_left() {
    lost.destroyForcibly();
  }

  private static List<String> words(String portfolio, String name, String master) {
    return List.of(
        "run",
        "--portfolio=" + portfolio,
        "--models=" + SampleModels.once().folder(),
        "--runs=" + folder.resolve(name),
        "--as-of=" + SampleModels.SAMPLE.asOf(),
        "--master=" + master);
  }

  private static NightContent content(String name) throws IOException {
    return NightContent.of(folder.resolve(name), folder.resolve(name).resolve("ledger"));
  }

  /** Portfolio and ledger are addresses: executors open them by what the session was given. */
  @Test
  void two_workers_publish_the_same_bytes_as_this_machine_alone() throws Exception {
    try (StandaloneCluster cluster =
        StandaloneCluster.start(SampleModels.root(), folder.resolve("calm"), 2)) {
      Path log = folder.resolve("calm.log");
      Files.createDirectories(folder.resolve("calm-ledger"));
      List<String> words =
          new ArrayList<>(words("viewfs://night/portfolio", "calm-runs", cluster.master()));
      words.add("--ledger=viewfs://night/ledger");
      ProcessCost.of(recobro.command(words), log);

      assertThat(cluster.workersInUse()).isEqualTo(2);
    }
    NightContent calm = NightContent.of(folder.resolve("calm-runs"), folder.resolve("calm-ledger"));
    assertThat(calm.differing(local)).isEmpty();
    assertThat(local.parts()).containsKeys("ledger", "metrics.json", "run.json");
    assertThat(local.parts().keySet()).anyMatch(part -> part.startsWith("worklist/"));
  }

  @Test
  void workers_killed_while_they_build_and_score_are_survived_with_the_same_bytes()
      throws Exception {
    List<String> said = new ArrayList<>();
    try (StandaloneCluster cluster =
        StandaloneCluster.start(SampleModels.root(), folder.resolve("stormy"), 2)) {
      Process process =
          new ProcessBuilder(
                  recobro.command(
                      words(
                          SampleModels.SAMPLE.folder().toString(),
                          "stormy-runs",
                          cluster.master())))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
        awaitStep("building the ledger", lines, said);
        cluster.kill(0);
        cluster.add();
        awaitStep("features, scores and contact law", lines, said);
        cluster.awaitExecutor(2);
        process.waitFor(300, TimeUnit.MILLISECONDS);
        cluster.kill(1);
        assertThat(process.isAlive()).as("killed in mid-run, after %s", said).isTrue();
        lines.lines().forEach(said::add);
      } finally {
        process.destroyForcibly();
      }
      assertThat(process.waitFor()).as("%s", said).isZero();
    }
    assertThat(content("stormy-runs").differing(local)).isEmpty();
  }

  private static void awaitStep(String step, BufferedReader lines, List<String> said)
      throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(step)) {
      said.add(line);
      line = lines.readLine();
    }
    assertThat(line).as("never said: %s, but %s", step, said).isNotNull();
  }

  @Test
  void a_master_that_does_not_answer_ends_the_run_with_one_line() throws Exception {
    assertThat(lost.waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("lost.log")))
        .filteredOn(line -> line.startsWith("recobro: "))
        .containsExactly(
            "recobro: no Spark master answers at " + NOBODY + "; start it, or correct --master");
    assertThat(folder.resolve("lost/current")).doesNotExist();
  }

  @Test
  void one_byte_that_differs_is_told() throws Exception {
    Path changed = folder.resolve("changed");
    copy(folder.resolve("local"), changed);
    Path run = changed.resolve(Files.readString(changed.resolve("current")).strip());
    Files.writeString(run.resolve("metrics.json"), "\n", StandardOpenOption.APPEND);

    assertThat(content("changed").differing(local)).containsExactly("metrics.json");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
