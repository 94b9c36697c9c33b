package dev.recobro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder that is built, with a Java that only says what it was given. */
class LauncherTest {

  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
  private static final String PARALLEL = "-XX:+UseParallelGC";

  /** More than what counts as small. */
  private static final int LARGE_BYTES = 41 << 20;

  @TempDir private Path root = Path.of("");

  @BeforeEach
  void lay_out() throws IOException {
    Files.copy(Project.path("recobro"), root.resolve("recobro"));
    Files.writeString(create("pipeline/spark/target/classpath"), "x.jar");
    Files.writeString(create("portfolio/accounts.csv"), "account_id\n");
    Path java = create("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(create(".recobro/built"), "");
  }

  private Path create(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  @Test
  void a_small_portfolios_night_is_compiled_by_the_first_compiler_alone() throws Exception {
    for (List<String> named :
        List.of(
            List.of("--portfolio", root.resolve("portfolio").toString()),
            List.of("--portfolio=" + root.resolve("portfolio")))) {
      List<String> given = given(Map.of(), "run", named);
      assertThat(given).contains(FIRST_COMPILER, "dev.recobro.run.Main", "run");
      assertThat(given).endsWith(named.toArray(String[]::new));
    }
  }

  @Test
  void any_other_night_and_any_other_command_is_compiled_as_java_does() throws Exception {
    List<String> small = List.of("--portfolio", root.resolve("portfolio").toString());
    Files.write(create("large/payments.csv"), new byte[LARGE_BYTES]);

    assertThat(given(Map.of(), "run", List.of("--portfolio", root.resolve("large").toString())))
        .contains("run")
        .doesNotContain(FIRST_COMPILER);
    assertThat(given(Map.of(), "run", List.of("--portfolio", "s3a://bucket/portfolio")))
        .contains("run")
        .doesNotContain(FIRST_COMPILER);
    assertThat(given(Map.of(), "train", small)).contains("train").doesNotContain(FIRST_COMPILER);
  }

  @Test
  void who_gives_java_options_of_his_own_is_given_those_alone() throws Exception {
    List<String> small = List.of("--portfolio", root.resolve("portfolio").toString());

    assertThat(given(Map.of("RECOBRO_JAVA_OPTS", "-Xmx3g -Dx=y"), "run", small))
        .contains("-Xmx3g", "-Dx=y")
        .doesNotContain(FIRST_COMPILER);
    assertThat(given(Map.of("RECOBRO_JAVA_OPTS", ""), "run", small))
        .contains("run")
        .doesNotContain(FIRST_COMPILER);
  }

  @Test
  void a_night_has_one_collector_the_parallel_one_unless_another_is_named() throws Exception {
    List<String> small = List.of("--portfolio", root.resolve("portfolio").toString());
    List<String> elsewhere = List.of("--portfolio", "s3a://bucket/portfolio");

    assertThat(given(Map.of(), "run", elsewhere)).containsOnlyOnce(PARALLEL);
    assertThat(given(Map.of("RECOBRO_JAVA_OPTS", "-Xmx3g"), "run", elsewhere))
        .contains("-Xmx3g", PARALLEL);
    assertThat(given(Map.of(), "train", elsewhere)).doesNotContain(PARALLEL);
    assertThat(given(Map.of(), "run", small)).contains("-XX:+UseSerialGC").doesNotContain(PARALLEL);
    for (String options : List.of("RECOBRO_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      assertThat(given(Map.of(options, "-XX:+UseG1GC"), "run", elsewhere)).doesNotContain(PARALLEL);
    }
  }

  /** What Java was given, one argument a line. */
  private List<String> given(Map<String, String> environment, String command, List<String> rest)
      throws IOException, InterruptedException {
    ProcessBuilder launcher =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("sh", root.resolve("recobro").toString(), command), rest.stream())
                .toList());
    launcher.environment().remove("RECOBRO_JAVA_OPTS");
    launcher.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    launcher.environment().putAll(environment);
    Process started = launcher.redirectErrorStream(true).start();
    String text = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(text).isZero();
    return text.lines().toList();
  }
}
