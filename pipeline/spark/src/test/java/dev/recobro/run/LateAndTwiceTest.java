package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights of the whole job, over days that come late and days that come twice. */
class LateAndTwiceTest {

  private static final SampleNight NIGHT = SampleNight.once();
  private static final String LATE = "2026-10-30";
  private static final String LAST = "2026-10-31";
  private static final String TWICE = "2026-10-29";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_day_that_comes_late_and_a_day_that_comes_twice_give_the_same_list() throws IOException {
    Path portfolio = folder.resolve("portfolio");
    Path ledger = folder.resolve("ledger");
    Path runs = folder.resolve("runs");
    TestFolders.copy(TestFolders.sample(), portfolio);
    Path held = folder.resolve("held");
    move(portfolio, held, LATE);
    assertThat(Main.run(NIGHT.arguments(portfolio.toString(), ledger, runs, LAST))).isZero();

    move(held, portfolio, LATE);
    again(portfolio, TWICE);
    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();

    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
    assertThat(input(runs, "payments").path("duplicates").asLong()).isPositive();
    assertThat(input(runs, "payments").path("late").asLong()).isPositive();
    assertThat(figures(runs).path("arms")).isEqualTo(figures(NIGHT.runs()).path("arms"));
  }

  private static JsonNode input(Path runs, String table) throws IOException {
    for (JsonNode input : json(runs, "run.json").path("inputs")) {
      if (input.path("table").asText().equals(table)) {
        return input;
      }
    }
    throw new AssertionError("no input " + table);
  }

  private static JsonNode figures(Path runs) throws IOException {
    return json(runs, "metrics.json");
  }

  private static JsonNode json(Path runs, String name) throws IOException {
    return new ObjectMapper().readTree(TestFolders.current(runs).resolve(name).toFile());
  }

  private static void move(Path from, Path to, String day) throws IOException {
    for (Path file : of(from, day)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.move(file, target);
    }
  }

  /** Delivers the day's files once more, under names that come after. */
  private static void again(Path portfolio, String day) throws IOException {
    for (Path file : of(portfolio, day)) {
      Files.copy(file, file.resolveSibling("part-again-" + file.getFileName()));
    }
  }

  private static List<Path> of(Path folder, String day) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().contains("part-" + day)).toList();
    }
  }
}
