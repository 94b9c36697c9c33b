package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.ledger.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock is set back and forth between runs. */
class ClockStepTest {

  private static final SampleNight NIGHT = SampleNight.once();
  private static final Instant NOW = Instant.parse("2026-11-03T01:00:00Z");

  @TempDir private Path folder = Path.of("");

  @Test
  void whatever_the_clock_says_the_list_is_the_same_and_current_names_the_run_made_last()
      throws IOException {
    assertThat(made(NOW)).isEqualTo("2026-11-03/20261103T010000000Z");
    assertThat(made(NOW.minusSeconds(400L * 86_400)))
        .as("the clock was set back by more than a year")
        .isEqualTo("2026-11-03/20250929T010000000Z");
    assertThat(made(NOW))
        .as("the same millisecond comes again")
        .isEqualTo("2026-11-03/20261103T010000001Z");
    assertThat(made(NOW.plusSeconds(400L * 86_400))).isEqualTo("2026-11-03/20271208T010000000Z");
  }

  /** Makes the night under a clock that stands; what {@code current} names then. */
  private String made(Instant now) throws IOException {
    Path runs = folder.resolve("runs");
    try (SparkSession spark = Sessions.open(null)) {
      new Pipeline(
              spark, RecobroConfig.read(NIGHT.config()), Progress.SILENT, InstantSource.fixed(now))
          .run(
              TestFolders.sample().toString(),
              folder.resolve("ledger").toString(),
              NIGHT.models(),
              runs,
              LocalDate.parse(SampleNight.AS_OF));
    }
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
    return Files.readString(runs.resolve("current")).strip();
  }
}
