package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a real process, at each step of a run. */
class KilledRunTest {

  private static final SampleNight NIGHT = SampleNight.once();

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
    Path runs = folder.resolve("runs");
    Path ledger = folder.resolve("ledger");
    TestFolders.copy(NIGHT.runs(), runs);
    String before = Files.readString(runs.resolve("current"));

    long wait = 0;
    for (String step : STEPS) {
      kill(ledger, runs, step, wait);
      wait = (wait + 350) % 800;
      if (!step.equals("publishing")) {
        assertThat(runs.resolve("current")).as("killed at: " + step).hasContent(before.strip());
      }
      assertThat(TestFolders.worklist(runs)).isNotEmpty();
    }

    assertThat(NIGHT.run(TestFolders.sample(), ledger, runs)).isZero();
    assertThat(Files.readString(runs.resolve("current"))).isNotEqualTo(before);
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  /** Starts a run of its own process and kills it {@code wait} milliseconds into {@code step}. */
  private static void kill(Path ledger, Path runs, String step, long wait) throws Exception {
    try (NightProcess night =
        NightProcess.start(
            NIGHT.arguments(TestFolders.sample().toString(), ledger, runs, SampleNight.AS_OF))) {
      boolean reached = night.reaches(step);
      // A ledger that an earlier killed run finished isn't built again; the next step tells.
      assertThat(reached || step.contains("ledger"))
          .as("never said: %s, but %s", step, night.said())
          .isTrue();
      night.process().waitFor(wait, TimeUnit.MILLISECONDS);
    }
  }
}
