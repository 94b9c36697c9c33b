package dev.recobro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessCostTest {

  @TempDir private static Path dir;

  @BeforeAll
  static void linux_counts() {
    assumeTrue(Files.exists(Path.of("/proc/self/io")));
  }

  private static ProcessCost of(String script) throws Exception {
    return ProcessCost.of(List.of("sh", "-c", script), dir.resolve("log"));
  }

  @Test
  void work_of_grandchildren_counts_and_sleep_does_not() throws Exception {
    ProcessCost busy = of("sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; sleep 0.3");
    assertThat(busy.cpuSeconds()).isGreaterThan(0.05);
    assertThat(busy.wallSeconds()).isGreaterThan(0.3);
    assertThat(busy.peakGigabytes()).isPositive();
    assertThat(of("sleep 0.5").cpuSeconds()).isLessThan(busy.cpuSeconds());
  }

  @Test
  void what_a_process_says_stands_in_its_log() throws Exception {
    of("echo out; echo err >&2");
    assertThat(dir.resolve("log")).content().contains("out", "err");
  }

  @Test
  void a_failing_process_is_told_with_its_log() {
    assertThatThrownBy(() -> of("exit 3"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(dir.resolve("log").toString());
  }

  @Test
  void the_median_is_taken_figure_by_figure() {
    ProcessCost median =
        ProcessCost.median(
            List.of(
                new ProcessCost(1, 9, 5, 0),
                new ProcessCost(2, 8, 4, 0),
                new ProcessCost(3, 7, 6, 1)));
    assertThat(median).isEqualTo(new ProcessCost(2, 8, 5, 0));
  }
}
