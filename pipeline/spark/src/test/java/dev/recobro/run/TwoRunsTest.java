package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes make a night in the same folder. */
class TwoRunsTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @TempDir private Path folder = Path.of("");

  @Test
  void a_second_process_is_refused_at_any_step_and_the_first_publishes_the_same_bytes()
      throws Exception {
    Path runs = folder.resolve("runs");
    Path ledger = folder.resolve("ledger");
    Process first =
        start(NIGHT.arguments(TestFolders.sample().toString(), ledger, runs, SampleNight.AS_OF));
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = first.errorReader(StandardCharsets.UTF_8)) {
      for (String step : List.of("checking debtors", "features, scores and contact law")) {
        until(step, lines, said);
        signal("-STOP", first);
        Said second = NIGHT.said(TestFolders.sample(), ledger, runs);
        assertThat(second.code()).as(second.err()).isEqualTo(1);
        assertThat(second.complaints())
            .containsExactly(
                "recobro: another run is under way in %s; wait for it to end".formatted(runs));
        assertThat(runs.resolve("current")).doesNotExist();
        signal("-CONT", first);
      }
      lines.lines().forEach(said::add);
    } finally {
      signal("-CONT", first);
      if (said.isEmpty()) {
        first.destroyForcibly();
      }
    }
    assertThat(first.waitFor()).as("%s", said).isZero();
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  private static void until(String step, BufferedReader lines, List<String> said)
      throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(step)) {
      said.add(line);
      line = lines.readLine();
    }
    assertThat(line).as("never said: %s, but %s", step, said).isNotNull();
  }

  private static void signal(String signal, Process process) throws Exception {
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("@" + TestFolders.project().resolve("pipeline/spark/jvm.args"));
    command.add("-Xmx1g");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}
