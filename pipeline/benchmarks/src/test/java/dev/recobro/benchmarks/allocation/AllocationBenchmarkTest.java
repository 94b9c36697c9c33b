package dev.recobro.benchmarks.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AllocationBenchmarkTest {

  @Test
  void its_checks_hold_on_a_smaller_day() throws Exception {
    Report report = new AllocationBenchmark().run(new Options(Path.of("."), 30_000L));

    assertThat(report.checks()).hasSize(6).allMatch(Check::holds);
    assertThat(report.figures().get("state_bytes_per_debtor")).isBetween(20.0, 100.0);
  }
}
