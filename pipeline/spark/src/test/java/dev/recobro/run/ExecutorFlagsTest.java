package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutorFlagsTest {

  private static final List<String> FLAGS =
      List.of(
          "-XX:InlineSmallCode=1000",
          "-XX:Tier4BackEdgeThreshold=120000",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-XX:+UseParallelGC",
          "-XX:+UseNUMA",
          "-XX:SharedArchiveFile=/here/classes.jsa",
          "-Xmx12g",
          "-Dspark.executor.memory=3g");

  @Test
  void executors_compile_and_collect_as_the_driver_does_and_take_nothing_else_of_it() {
    assertThat(ExecutorFlags.of(FLAGS, "-Dx=y"))
        .isEqualTo(
            "-XX:InlineSmallCode=1000 -XX:Tier4BackEdgeThreshold=120000"
                + " -XX:+IgnoreUnrecognizedVMOptions -XX:+UseParallelGC");
    assertThat(ExecutorFlags.of(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), ""))
        .isEqualTo("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
  }

  @Test
  void who_names_a_collector_for_executors_is_given_that_alone() {
    assertThat(ExecutorFlags.of(FLAGS, "-Dx=y -XX:+UseG1GC"))
        .contains("-XX:InlineSmallCode=1000")
        .doesNotContain("UseParallelGC");
  }
}
