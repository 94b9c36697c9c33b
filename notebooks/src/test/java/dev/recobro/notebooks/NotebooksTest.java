package dev.recobro.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotebooksTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("recobro.root", ".."), "notebooks").toAbsolutePath().normalize();

  @Test
  void notebooks_are_kept_without_outputs() throws IOException {
    for (Path notebook : notebooks()) {
      for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).path("cells")) {
        assertThat(cell.path("outputs")).as(notebook.toString()).isEmpty();
        assertThat(cell.path("execution_count").asInt()).as(notebook.toString()).isZero();
      }
    }
  }

  @Test
  void every_notebook_runs_and_draws() throws IOException, InterruptedException {
    assumeTrue(installed("jupyter-nbconvert"), "jupyter-nbconvert isn't installed");
    Path executed = FOLDER.resolve("target/executed");
    for (Path notebook : notebooks()) {
      Files.deleteIfExists(executed.resolve(notebook.getFileName()));
    }
    ProcessBuilder run = new ProcessBuilder("sh", FOLDER.resolve("run").toString());
    run.environment().put("RECOBRO_CLASSPATH", System.getProperty("java.class.path"));
    Process process = run.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    for (Path notebook : notebooks()) {
      assertThat(pictures(executed.resolve(notebook.getFileName())))
          .as(notebook.toString())
          .isGreaterThanOrEqualTo(2);
    }
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> notebooks =
          files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
      assertThat(notebooks).isNotEmpty();
      return notebooks;
    }
  }

  private static int pictures(Path executed) throws IOException {
    List<JsonNode> pictures = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(executed.toFile()).path("cells")) {
      for (JsonNode output : cell.path("outputs")) {
        if (output.path("data").has("image/png")) {
          pictures.add(output);
        }
      }
    }
    return pictures.size();
  }

  private static boolean installed(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
