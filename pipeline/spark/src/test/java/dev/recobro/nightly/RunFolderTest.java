package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

  @TempDir Path runs;

  private void publish(String runId, String text) {
    try (RunsLock lock = RunsLock.take(runs);
        RunFolder folder = RunFolder.open(lock)) {
      folder.write("run.json", text);
      folder.publish("2026-11-01", runId);
    }
  }

  @Test
  void a_published_run_is_in_its_place_and_named_in_current() {
    publish("one", "{}");

    assertThat(runs.resolve("2026-11-01/one/run.json")).hasContent("{}");
    assertThat(runs.resolve("current")).hasContent("2026-11-01/one");
    assertThat(runs.resolve(".staging")).doesNotExist();
  }

  @Test
  void a_run_that_ends_before_it_publishes_leaves_the_last_one_in_force() {
    publish("one", "{}");
    try (RunsLock lock = RunsLock.take(runs);
        RunFolder folder = RunFolder.open(lock)) {
      folder.write("run.json", "half");
    }

    assertThat(runs.resolve("current")).hasContent("2026-11-01/one");
    assertThat(runs.resolve("2026-11-01")).isDirectoryNotContaining("glob:**two");
  }

  @Test
  void what_a_killed_run_left_behind_is_cleared() throws IOException {
    Path left = Files.createDirectories(runs.resolve(".staging/run/worklist"));
    Files.writeString(left.resolve("part-00000.parquet"), "half");

    publish("two", "{}");

    assertThat(runs.resolve("2026-11-01/two/worklist")).doesNotExist();
    assertThat(runs.resolve("current")).hasContent("2026-11-01/two");
  }

  @Test
  void two_runs_at_once_are_refused() {
    try (RunsLock lock = RunsLock.take(runs);
        RunFolder first = RunFolder.open(lock)) {
      first.write("run.json", "{}");
      assertThatThrownBy(() -> RunsLock.take(runs))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another run is under way");
    }
    publish("after", "{}");
    assertThat(runs.resolve("current")).hasContent("2026-11-01/after");
  }

  @Test
  void files_are_summed_by_their_path() {
    try (RunsLock lock = RunsLock.take(runs);
        RunFolder folder = RunFolder.open(lock)) {
      folder.write("metrics.json", "abc");

      assertThat(folder.sums())
          .containsEntry(
              "metrics.json", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
  }

  @Test
  void an_id_that_is_taken_is_not_given_again() {
    Instant began = Instant.parse("2026-11-01T02:03:04.005Z");
    publish("20261101T020304005Z", "{}");
    publish("20261101T020304006Z", "{}");

    try (RunsLock lock = RunsLock.take(runs);
        RunFolder folder = RunFolder.open(lock)) {
      assertThat(folder.id("2026-11-01", began)).isEqualTo("20261101T020304007Z");
      assertThat(folder.id("2026-11-02", began)).isEqualTo("20261101T020304005Z");
    }
  }
}
