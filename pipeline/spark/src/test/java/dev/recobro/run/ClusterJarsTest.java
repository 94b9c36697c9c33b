package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterJarsTest {

  @TempDir private Path folder = Path.of("");

  private static List<String> names(List<String> jars) {
    return jars.stream().map(jar -> new File(jar).getName()).toList();
  }

  /** Of the program's class path, which is shorter than the tests'. */
  private static String jarsAlone() throws IOException {
    String program = Files.readString(Path.of("target/program-classpath")).strip();
    return Stream.of(program.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void models_and_their_libraries_are_sent_and_what_spark_brings_is_not() throws Exception {
    ClusterJars jars = ClusterJars.of(jarsAlone());

    assertThat(names(jars.ours()))
        .anyMatch(name -> name.startsWith("tribuo-core-"))
        .anyMatch(name -> name.startsWith("xgboost4j_"))
        .anyMatch(name -> name.startsWith("config-"))
        .noneMatch(name -> name.matches("(spark|scala|hadoop|parquet|netty|jackson-core)-.*"));
    assertThat(names(jars.sparks()))
        .anyMatch(name -> name.startsWith("spark-core_2.13-"))
        .anyMatch(name -> name.startsWith("hadoop-client-api-"))
        .anyMatch(name -> name.startsWith("parquet-hadoop-"))
        .noneMatch(name -> name.matches("(recobro|tribuo|xgboost4j).*"));
  }

  @Test
  void classes_that_no_jar_holds_cannot_be_sent() {
    assertThatThrownBy(() -> ClusterJars.of(folder.toString()).ours())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("./recobro");
  }
}
