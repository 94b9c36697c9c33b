package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model sets compared, promoted and taken back, on the committed sample. */
class PromotionTest {

  private static final TrainedSets TRAINED = TrainedSets.once();

  @TempDir private Path folder = Path.of("");
  private CopiedSets sets = new CopiedSets(Path.of(""));

  @BeforeEach
  void copy_the_models() {
    sets = CopiedSets.to(folder.resolve("models"));
  }

  @Test
  void a_worse_set_is_refused_with_both_figures_and_can_be_forced_and_taken_back()
      throws IOException {
    Said refused = sets.models("promote", TRAINED.stump());

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.complaints())
        .hasSize(1)
        .first()
        .asString()
        .containsPattern(
            "not promoted: "
                + TRAINED.stump()
                + " is worse than "
                + TRAINED.champion()
                + ": .*0\\.\\d+ against 0\\..*95 % of paired draws: ");
    assertThat(sets.inForce()).isEqualTo(TRAINED.champion());
    assertThat(sets.models("promote", TRAINED.stump(), "--force").code()).isEqualTo(2);
    assertThat(sets.models("promote", TRAINED.stump(), "--force", "--reason", "a drill").code())
        .isZero();
    assertThat(sets.inForce()).isEqualTo(TRAINED.stump());
    assertThat(sets.models("show", TRAINED.stump()).out()).contains("forced: a drill");
    assertThat(sets.models("show", TRAINED.champion()).out()).contains("former champion, 1 of 1");
    assertThat(sets.models("rollback").out()).isEqualTo("champion: " + TRAINED.champion() + "\n");
    assertThat(Files.readAllLines(sets.folder().resolve("history.jsonl")))
        .extracting(line -> new ObjectMapper().readTree(line).get("what").asText())
        .containsExactly("promote", "promote", "rollback");
  }

  @Test
  void an_unknown_set_and_a_wide_tolerance_are_taken_at_their_word() throws IOException {
    assertThat(sets.models("promote", "20260101-00000000").code()).isEqualTo(2);
    Path wide =
        Files.writeString(
            folder.resolve("wide.conf"),
            "recobro.models.promote { log-loss-tolerance = 1, captured-tolerance = 1 }");
    assertThat(sets.models("promote", TRAINED.stump(), "--config=" + wide).code()).isZero();
    assertThat(sets.inForce()).isEqualTo(TRAINED.stump());
  }

  @Test
  void sets_of_other_features_are_compared_on_the_same_rows_and_then_promoted() throws IOException {
    assertThat(sets.models("promote", TRAINED.withProduct()).complaints().get(0))
        .contains("never compared")
        .contains("models compare " + TRAINED.withProduct() + " " + TRAINED.champion());
    assertThat(sets.models("compare", TRAINED.withProduct(), TRAINED.champion()).code())
        .isEqualTo(2);

    Said compared = sets.compare(TRAINED.withProduct(), TRAINED.champion());

    assertThat(compared.code()).as(compared.err()).isZero();
    assertThat(compared.out())
        .contains("fair, their outcomes are new to both")
        .contains("95 % of paired draws");
    JsonNode kept =
        CopiedSets.json(
            sets.folder()
                .resolve(
                    "comparisons/" + TRAINED.withProduct() + "_" + TRAINED.champion() + ".json"));
    assertThat(kept.at("/targets/pays/first/rows")).isEqualTo(kept.at("/targets/pays/second/rows"));
    assertThat(kept.at("/draws").asInt()).isEqualTo(200);
    assertThat(kept.at("/log_loss/low").asDouble())
        .isLessThanOrEqualTo(kept.at("/log_loss/value").asDouble());
    Said recorded = sets.models("compare", TRAINED.champion(), TRAINED.withProduct());
    assertThat(recorded.out()).contains(TRAINED.champion() + " is ");
    assertThat(sets.models("promote", TRAINED.withProduct(), "--config=" + wide()).code()).isZero();
    assertThat(sets.inForce()).isEqualTo(TRAINED.withProduct());
  }

  private Path wide() throws IOException {
    return Files.writeString(
        folder.resolve("wide.conf"),
        "recobro.models.promote { log-loss-tolerance = 1, captured-tolerance = 1 }");
  }

  @Test
  void comparing_twice_gives_the_same_file() throws IOException {
    assertThat(sets.compare(TRAINED.stump(), TRAINED.other()).code()).isZero();
    Path kept =
        sets.folder().resolve("comparisons/" + TRAINED.stump() + "_" + TRAINED.other() + ".json");
    byte[] first = Files.readAllBytes(kept);
    assertThat(sets.compare(TRAINED.stump(), TRAINED.other()).code()).isZero();
    assertThat(Files.readAllBytes(kept)).isEqualTo(first);
  }

  @Test
  void a_champion_that_is_not_there_is_named_and_only_force_gets_past_it() throws IOException {
    Files.writeString(sets.folder().resolve("champion"), "20260101-00000000\n");
    Said said = sets.run(folder.resolve("never"));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.complaints().get(0)).contains("no model set 20260101-00000000");
    assertThat(folder.resolve("never")).doesNotExist();
    assertThat(sets.models("promote", TRAINED.other()).code()).isEqualTo(2);
    assertThat(sets.models("promote", TRAINED.other(), "--force", "--reason=lost").code()).isZero();
    assertThat(sets.inForce()).isEqualTo(TRAINED.other());
  }
}
