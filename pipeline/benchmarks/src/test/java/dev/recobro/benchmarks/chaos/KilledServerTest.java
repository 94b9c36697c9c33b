package dev.recobro.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.benchmarks.api.Databases;
import dev.recobro.benchmarks.api.Engine;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few of the rounds of {@code recobro bench chaos}. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledServerTest {
  private static final int ROUNDS = 4;
  private static final long ENTRIES = 3_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void nothing_that_was_acknowledged_is_lost_and_no_entry_is_held_by_two(Engine engine)
      throws Exception {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    try (Databases databases = Databases.in(folder, engine)) {
      KilledRounds.Seen seen =
          new KilledRounds(root, folder, ENTRIES).run(databases, ROUNDS, round -> {});

      assertThat(seen.acknowledged().errors()).isEmpty();
      assertThat(seen.last()).matches(check -> check.holds(), "nothing is lost or held twice");
      assertThat(seen.rounds()).isEqualTo(ROUNDS);
      assertThat(seen.acknowledged().leases()).hasSizeGreaterThan(ROUNDS * 10);
      assertThat(seen.acknowledged().contacts()).hasSizeGreaterThan(ROUNDS);
      assertThat(seen.acknowledged().promises()).isNotEmpty();
      assertThat(seen.acknowledged().payments()).isNotEmpty();
    }
  }
}
