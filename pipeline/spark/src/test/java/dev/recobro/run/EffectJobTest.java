package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Channel;
import dev.recobro.models.ModelSet;
import dev.recobro.models.effects.ActionEffect;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.models.effects.EffectEvaluation;
import dev.recobro.models.effects.EffectModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Effects of actions learnt by {@code recobro train} from the committed sample's decisions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EffectJobTest {

  private static final String CONFIG =
      """
      recobro.segments.enabled = false
      recobro.training { trees = 12, max-days = 6, search.candidates = 0, effects.max-rows = 20000 }
      recobro.desks = [{ id = "agents", capacity-minutes = 600 }]
      recobro.actions = [
        { id = "sms_reminder", channel = "sms", treatment = "reminder", cost = 0.02, minutes = 0.1,
          desk = "agents", stages = ["preventive", "administrative", "extrajudicial"] }
        { id = "call_reminder", channel = "call", treatment = "reminder", cost = 0.9, minutes = 6,
          desk = "agents", stages = ["administrative", "extrajudicial", "prejudicial"] }
        { id = "robot_visit", channel = "visit", treatment = "reminder", cost = 3, minutes = 6,
          desk = "agents", stages = ["extrajudicial"] }
      ]
      """;

  @TempDir static Path folder;
  private Said said = new Said(0, "", "");
  private Path models = Path.of("");

  @BeforeAll
  void train() throws IOException {
    models = folder.resolve("models");
    Path config = Files.writeString(folder.resolve("effects.conf"), CONFIG);
    said =
        Said.by(
            "train",
            "--portfolio=" + TestFolders.sample(),
            "--models=" + models,
            "--as-of=2026-11-01",
            "--config=" + config);
    assertThat(said.code()).as(said.err()).isZero();
  }

  private EffectModel effects() throws IOException {
    try (Stream<Path> entries = Files.list(models)) {
      List<Path> sets =
          entries.filter(path -> Files.exists(path.resolve("model-set.json"))).toList();
      assertThat(sets).hasSize(1);
      return ModelSet.read(sets.get(0)).effects().orElseThrow();
    }
  }

  @Test
  void actions_that_were_drawn_are_learnt_and_one_that_never_was_is_assumed() throws IOException {
    List<ActionEffect> actions = effects().actions();
    assertThat(actions)
        .extracting(effect -> effect.action().id())
        .containsExactly("sms_reminder", "call_reminder", "robot_visit");
    assertThat(actions).extracting(ActionEffect::assumed).containsExactly(false, false, true);
    assertThat(actions.get(1).randomised()).isGreaterThan(500);
    // A call adds something in the simulated portfolio, and no action adds all of the stake.
    assertThat(actions.get(1).high()).isBetween(0.02, 0.5);
    assertThat(said.out()).contains("robot_visit                  assumed");
  }

  @Test
  void the_newest_decisions_say_what_acting_by_the_effects_would_have_brought() throws IOException {
    EffectEvaluation evaluation = effects().evaluation().orElseThrow();
    assertThat(evaluation.decisions()).isGreaterThan(500);
    assertThat(evaluation.policy().value())
        .isGreaterThan(evaluation.logged().value() - 3 * evaluation.policy().standardError());
    assertThat(said.out()).contains("by these effects");
  }

  @Test
  void the_chance_to_be_reached_is_known_for_hours_in_which_calls_were_made() throws IOException {
    ContactChances chances = effects().contactChances().orElseThrow();
    assertThat(chances.chance(Channel.CALL, 10).orElseThrow()).isBetween(0.15, 0.6);
    assertThat(chances.chance(Channel.CALL, 22)).isEmpty();
    assertThat(chances.cells()).allMatch(cell -> cell.reached() <= cell.tries());
  }
}
