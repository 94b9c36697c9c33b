package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model sets as {@code recobro models list} and {@code show} tell of them, and trained again. */
class ModelCardTest {

  private static final TrainedSets TRAINED = TrainedSets.once();

  @TempDir private Path folder = Path.of("");
  private CopiedSets sets = new CopiedSets(Path.of(""));

  @BeforeEach
  void copy_the_models() {
    sets = CopiedSets.to(folder.resolve("models"));
  }

  @Test
  void the_list_marks_champion_and_challengers_and_takes_the_folder_on_either_side() {
    assertThat(sets.models("challenge", TRAINED.other()).code()).isZero();
    Said before = sets.models("list");
    Said after = Said.by("models", "list", "--models=" + sets.folder());

    assertThat(before.code()).isZero();
    assertThat(after).isEqualTo(before);
    assertThat(before.out())
        .containsPattern("(?m)^\\* " + TRAINED.champion() + "  2026-11-01 +0\\.\\d{4}")
        .containsPattern("(?m)^\\+ " + TRAINED.other())
        .containsPattern("(?m)^  " + TRAINED.stump());
    assertThat(Said.by("models", "list").complaints())
        .containsExactly("recobro: models: --models DIR is missing; see --help");
  }

  @Test
  void a_card_tells_where_a_set_came_from_and_where_it_stands() throws IOException {
    Said said = sets.models("show", TRAINED.champion());

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .containsPattern("stands as +champion since 20")
        .containsPattern("seed +20260101")
        .containsPattern("code version +(\\d\\S* [0-9a-f]{7,}|built outside of a repository)")
        .containsPattern("judged on +snapshots of 2026-")
        .containsPattern("trained by +BoostTrainer at 20.*Tribuo 4")
        .contains("pays ");
    assertThat(sets.models("show", TRAINED.champion(), "--json").out().strip())
        .isEqualTo(
            Files.readString(sets.folder().resolve(TRAINED.champion()).resolve("model-set.json"))
                .strip());
  }

  @Test
  void training_again_gives_the_same_set_also_beside_a_champion() throws IOException {
    TRAINED.train("again", "other", TrainedSets.QUICK.formatted(", seed = 7"));
    String again = TRAINED.train("again", "champion", TrainedSets.QUICK.formatted(""));

    assertThat(again).isEqualTo(TRAINED.champion());
    assertThat(withoutTimes(TRAINED.root().resolve("again").resolve(again)))
        .isEqualTo(withoutTimes(sets.folder().resolve(TRAINED.champion())));
    ModelSet one = ModelSet.read(sets.folder().resolve(TRAINED.champion()));
    ModelSet two = ModelSet.read(TRAINED.root().resolve("again").resolve(again));
    Matrix drawn = drawn(one.card().featureNames().size());
    for (PropensityTarget target : one.propensities().keySet()) {
      assertThat(two.propensity(target).orElseThrow().predict(drawn))
          .isEqualTo(one.propensity(target).orElseThrow().predict(drawn));
    }
  }

  /** Tribuo's provenance holds the time of training, and the checksum is over it. */
  private static String withoutTimes(Path set) throws IOException {
    return Files.readString(set.resolve("model-set.json"))
        .replaceAll("trained-at=[^,]+", "trained-at=")
        .replaceAll("\"sha256\" : \"\\w+\"", "");
  }

  private static Matrix drawn(int columns) {
    Random random = new Random(3);
    float[] values = new float[100 * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(8) == 0 ? Float.NaN : (float) (30 * random.nextGaussian());
    }
    return new Matrix(100, columns, values);
  }

  @Test
  void the_champion_of_the_day_is_judged_beside_a_new_set_when_its_features_fit()
      throws IOException {
    JsonNode judged =
        CopiedSets.json(sets.folder().resolve(TRAINED.stump()).resolve("evaluation.json"));
    JsonNode own =
        CopiedSets.json(sets.folder().resolve(TRAINED.champion()).resolve("evaluation.json"));
    String name = "champion " + TRAINED.champion();

    // Both were trained on the same day and seed of the same data, so their test rows are the same.
    assertThat(judged.at("/targets/pays").get(name)).isEqualTo(own.at("/targets/pays/model"));
    assertThat(judged.get("money").get(name)).isEqualTo(own.at("/money/model"));
    assertThat(own.at("/targets/pays").fieldNames())
        .toIterable()
        .noneMatch(peer -> peer.startsWith("champion"));
    assertThat(
            CopiedSets.json(sets.folder().resolve(TRAINED.withProduct()).resolve("evaluation.json"))
                .at("/targets/pays"))
        .noneMatch(peer -> peer.has(name));
  }
}
