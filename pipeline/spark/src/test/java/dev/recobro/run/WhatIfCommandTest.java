package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recobro what-if} on a published run. */
class WhatIfCommandTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @TempDir private Path folder = Path.of("");

  private Said whatIf(String... more) {
    List<String> arguments = new ArrayList<>(List.of("what-if", "--runs=" + NIGHT.runs()));
    arguments.addAll(List.of(more));
    return Said.by(arguments.toArray(String[]::new));
  }

  @Test
  void what_if_answers_for_the_published_day_as_it_is_and_with_more_or_dearer_minutes()
      throws IOException {
    Said said =
        whatIf(
            "--set", "desks.agents=1200", "--set=actions.agent_call.cost=0.55", "--curve=agents");

    assertThat(said.code()).as(said.err()).isZero();
    List<String> lines = said.out().lines().map(String::strip).toList();
    String expected =
        " %.2f ".formatted(NIGHT.json("run.json").at("/expected_recovery").asDouble());
    assertThat(lines).anyMatch(line -> line.matches("entries +100 +200"));
    assertThat(lines)
        .anyMatch(line -> line.matches("desk:agents, used of +600 / 600 +1200 / 1200"));
    assertThat(lines)
        .anyMatch(line -> line.matches("spend, \\w+ +50.00 +110.00"))
        .anyMatch(line -> line.startsWith("expected recovery") && line.contains(expected));
    assertThat(lines.stream().filter(line -> line.startsWith("held by")).count()).isGreaterThan(2);
    assertThat(lines).anyMatch(line -> line.startsWith("2400 "));
  }

  @Test
  void what_if_refuses_what_a_published_run_cannot_know() throws IOException {
    Path training =
        Files.writeString(folder.resolve("training.conf"), "recobro.training.depth = 3");
    Path tighter =
        Files.writeString(
            folder.resolve("tighter.conf"),
            "recobro.policy.changes = [ { rule = co_hours, hours { sat = \"closed\" } } ]");

    assertThat(whatIf("--set", "desks.nobody=3").complaints().get(0)).contains("nobody");
    assertThat(whatIf("--set", "training.depth=3").complaints().get(0)).contains("desks.ID");
    assertThat(whatIf("--config=" + training).complaints().get(0)).contains("recobro.training");
    assertThat(whatIf("--config=" + tighter).complaints().get(0)).contains("needs a run");
    assertThat(whatIf("--run=2020-01-01/none").code()).isEqualTo(2);
  }
}
