package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a real process, at each step of a run. */
class KilledRunTest {

  private static final String AS_OF = "2026-11-01";

  /** What a run says when a step begins; it is killed there, and a while later. */
  private static final List<String> STEPS =
      List.of(
          "building the ledger",
          "replacing the ledger",
          "features, scores and contact law",
          "writing accounts",
          "publishing");

  @TempDir Path folder;

  @Test
  void a_killed_run_leaves_current_and_ledger_usable_and_the_next_gives_the_same_bytes()
      throws Exception {
    train();
    Path calm = folder.resolve("calm");
    assertThat(run(calm, AS_OF)).isZero();
    Path runs = folder.resolve("runs");
    TestFolders.copy(calm, runs);
    String before = Files.readString(runs.resolve("current"));
    dropLedger(runs);

    long wait = 0;
    for (String step : STEPS) {
      kill(runs, step, wait);
      wait = (wait + 350) % 800;
      if (!step.equals("publishing")) {
        assertThat(runs.resolve("current")).as("killed at: " + step).hasContent(before.strip());
      }
      assertThat(TestFolders.worklist(runs)).isNotEmpty();
    }

    assertThat(run(runs, AS_OF)).isZero();
    assertThat(Files.readString(runs.resolve("current"))).isNotEqualTo(before);
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(calm));
  }

  /** So that the killed runs build it anew. */
  private static void dropLedger(Path runs) throws IOException {
    Path ledger = runs.resolve("ledger");
    Files.move(ledger, runs.resolveSibling("old-ledger"));
  }

  private void train() throws IOException {
    assertThat(
            Main.run(
                "train",
                "--portfolio=" + TestFolders.sample(),
                "--models=" + folder.resolve("models"),
                "--as-of=" + AS_OF,
                "--config=" + config()))
        .isZero();
  }

  private Path config() throws IOException {
    return Files.writeString(
        folder.resolve("quick.conf"),
        "recobro.training { trees = 10, max-days = 8, search.candidates = 0 }");
  }

  private String[] arguments(Path runs, String asOf) {
    return new String[] {
      "run",
      "--portfolio=" + TestFolders.sample(),
      "--models=" + folder.resolve("models"),
      "--runs=" + runs,
      "--as-of=" + asOf
    };
  }

  private int run(Path runs, String asOf) {
    return Main.run(arguments(runs, asOf));
  }

  /** Starts a run of its own process and kills it {@code wait} milliseconds into {@code step}. */
  private void kill(Path runs, String step, long wait) throws Exception {
    Process process = start(runs);
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains(step)) {
        said.add(line);
        line = lines.readLine();
      }
      // A ledger that an earlier killed run finished isn't built again; the next step tells.
      boolean skipped = line == null && step.contains("ledger");
      assertThat(line != null || skipped).as("never said: %s, but %s", step, said).isTrue();
      process.waitFor(wait, TimeUnit.MILLISECONDS);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(Path runs) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("@" + TestFolders.project().resolve("pipeline/spark/jvm.args"));
    command.add("-Xmx1g");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments(runs, AS_OF)));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}
