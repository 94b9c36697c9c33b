package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recobro.domain.PropensityTarget;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelSetsTest {
  @TempDir private Path folder = Path.of("");

  private static ModelSet set(long seed) {
    LabelledRows train = Rows.drawn(1, 1500, 0);
    LabelledRows calibration = Rows.drawn(2, 700, 40, 80);
    LabelledRows test = Rows.drawn(3, 500, 120);
    Propensity pays =
        PropensityTrainer.train(
            PropensityTarget.PAYS, Rows.NAMES, train, calibration, Rows.settings(seed));
    Propensity cures =
        PropensityTrainer.train(
            PropensityTarget.CURES, Rows.NAMES, train, calibration, Rows.settings(seed + 1));
    Evaluation evaluation = Evaluation.of(pays.predict(test.features()), test.label());
    MoneyCaptured money = MoneyCaptured.of(new double[] {1, 2}, new double[] {0, 5});
    return ModelSet.of(
        card(seed),
        List.of(cures, pays),
        new Evaluations(
            Map.of(PropensityTarget.PAYS, Map.of(Evaluations.MODEL, evaluation)),
            Map.of(Evaluations.MODEL, money)));
  }

  private static ModelCard card(long seed) {
    return new ModelCard(
        LocalDate.of(2013, 10, 1),
        seed,
        Rows.NAMES,
        "catalogue-1",
        List.of(
            new AttributeSpec("region", AttributeKind.CATEGORICAL, List.of("north", "south")),
            new AttributeSpec("income", AttributeKind.NUMERIC, List.of())),
        "data-1",
        "0.1.0",
        Map.of("recovered_share_among_payers", 0.31),
        List.of(FeatureBins.of(new float[] {1, 2, 3, Float.NaN})),
        List.of(0.5f, -1f, Float.NaN, 0f, 1f),
        Map.of("pays", FeatureBins.of(new float[] {0.1f, 0.2f, 0.7f})));
  }

  @Test
  void a_set_comes_back_from_disk_as_it_was() throws Exception {
    ModelSet written = set(5);
    ModelSets sets = ModelSets.open(folder);
    ModelSet read = ModelSet.read(sets.write(written));
    LabelledRows rows = Rows.drawn(8, 200, 0);
    assertThat(read.id()).isEqualTo(written.id()).matches("20131001-[0-9a-f]{8}");
    assertThat(read.card()).isEqualTo(written.card());
    assertThat(read.evaluations()).isEqualTo(written.evaluations());
    assertThat(read.propensities().keySet())
        .containsExactly(PropensityTarget.PAYS, PropensityTarget.CURES);
    for (PropensityTarget target : read.propensities().keySet()) {
      Propensity before = written.propensity(target).orElseThrow();
      Propensity after = read.propensity(target).orElseThrow();
      assertThat(after.calibrator()).isEqualTo(before.calibrator());
      assertThat(after.predict(rows.features())).isEqualTo(before.predict(rows.features()));
      assertThat(after.contributions(rows.features()))
          .isEqualTo(before.contributions(rows.features()));
    }
    assertThat(read.propensity(PropensityTarget.PROMISE_KEPT)).isEmpty();
  }

  @Test
  void figures_that_are_not_defined_come_back_from_disk_too() {
    Evaluation oneOutcome = Evaluation.of(new float[] {0.5f, 0.4f}, new float[] {1, 1});
    assertThat(oneOutcome.auc()).isNaN();
    MoneyCaptured nothingPaid = MoneyCaptured.of(new double[2], new double[2]);
    ModelSet five = set(5);
    ModelSet set =
        ModelSet.of(
            five.card(),
            List.copyOf(five.propensities().values()),
            new Evaluations(
                Map.of(PropensityTarget.PAYS, Map.of("logistic", oneOutcome)),
                Map.of("balance", nothingPaid)));
    assertThat(ModelSet.fromFiles(set.files()).evaluations()).isEqualTo(set.evaluations());
  }

  @Test
  void the_same_data_and_seed_give_the_same_id() {
    assertThat(set(5).id()).isEqualTo(set(5).id()).isNotEqualTo(set(6).id());
  }

  @Test
  void where_a_model_came_from_stands_in_the_set() {
    assertThat(new String(set(5).files().get("model-set.json"), StandardCharsets.UTF_8))
        .contains("BoostTrainer")
        .contains("\"format\" : 3")
        .contains("recovered_share_among_payers");
  }

  @Test
  void promotion_and_rollback_walk_through_the_champions() throws Exception {
    ModelSets sets = ModelSets.open(folder);
    List<String> ids = Stream.of(set(5), set(6), set(7)).map(ModelSet::id).toList();
    for (long seed = 5; seed <= 7; seed++) {
      sets.write(set(seed));
    }
    assertThat(sets.list()).containsExactlyElementsOf(ids.stream().sorted().toList());
    assertThat(sets.champion()).isEmpty();
    assertThatIllegalStateException().isThrownBy(sets::rollback);
    for (String id : ids) {
      sets.promote(id);
      sets.promote(id);
    }
    assertThat(sets.champion()).contains(ids.get(2));
    assertThat(sets.rollback()).isEqualTo(ids.get(1));
    assertThat(sets.rollback()).isEqualTo(ids.get(0));
    assertThat(sets.champion()).contains(ids.get(0));
    assertThatIllegalStateException().isThrownBy(sets::rollback);
    assertThat(Files.readString(folder.resolve("champion"))).isEqualTo(ids.get(0) + "\n");
  }

  @Test
  void an_unknown_set_is_neither_read_nor_promoted() throws Exception {
    ModelSets sets = ModelSets.open(folder);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sets.promote("20131001-00000000"))
        .withMessageContaining("20131001-00000000");
    assertThatIllegalArgumentException().isThrownBy(() -> sets.read("../elsewhere"));
  }

  @Test
  void half_written_sets_are_not_listed_and_writing_twice_changes_nothing() throws Exception {
    ModelSets sets = ModelSets.open(folder);
    Path halfWritten = Files.createDirectory(folder.resolve(".20131001-0badcafe-1"));
    Files.writeString(halfWritten.resolve("model-set.json"), "{}");
    Path written = sets.write(set(5));
    assertThat(sets.write(set(5))).isEqualTo(written);
    assertThat(sets.list()).containsExactly(set(5).id());
  }

  @Test
  void a_damaged_set_is_refused() {
    Map<String, byte[]> files = new TreeMap<>(set(5).files());
    byte[] trees = Objects.requireNonNull(files.get("pays.pb")).clone();
    trees[trees.length / 2] ^= 1;
    files.put("pays.pb", trees);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSet.fromFiles(files))
        .withMessageContaining("pays.pb differs from its checksum");
    files.remove("pays.pb");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSet.fromFiles(files))
        .withMessageContaining("pays.pb is missing");
  }

  @Test
  void other_features_are_refused_by_the_first_difference() {
    ModelSet set = set(5);
    set.requireFeatures(Rows.NAMES, "catalogue-1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                set.requireFeatures(
                    List.of("zeal", "beta", "never_there", "mid", "zero_or_one"), "catalogue-1"))
        .withMessageContaining("feature 2 was alpha in training and is beta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.requireFeatures(Rows.NAMES.subList(0, 4), "catalogue-1"))
        .withMessageContaining("feature 5 was zero_or_one in training and is nothing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.requireFeatures(Rows.NAMES, "catalogue-2"))
        .withMessageContaining("fingerprint");
  }
}
