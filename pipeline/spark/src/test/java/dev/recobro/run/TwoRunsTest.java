package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    try (NightProcess first =
        NightProcess.start(
            NIGHT.arguments(TestFolders.sample().toString(), ledger, runs, SampleNight.AS_OF))) {
      for (String step : List.of("checking debtors", "features, scores and contact law")) {
        assertThat(first.reaches(step)).as("never said: %s, but %s", step, first.said()).isTrue();
        first.signal("-STOP");
        Said second = NIGHT.said(TestFolders.sample(), ledger, runs);
        assertThat(second.code()).as(second.err()).isEqualTo(1);
        assertThat(second.complaints())
            .containsExactly(
                "recobro: another run is under way in %s; wait for it to end".formatted(runs));
        assertThat(runs.resolve("current")).doesNotExist();
        first.signal("-CONT");
      }
      first.ends();
    }
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }
}
