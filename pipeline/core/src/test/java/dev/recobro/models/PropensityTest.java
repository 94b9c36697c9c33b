package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.regression.Regressor;

final class PropensityTest {
  private static final LabelledRows TEST = Rows.drawn(99, 5000, 200);
  private static Propensity propensity;

  @BeforeAll
  static void train() {
    propensity = trained(11);
  }

  private static Propensity trained(long seed) {
    return PropensityTrainer.train(
        PropensityTarget.PAYS,
        Rows.NAMES,
        Rows.drawn(1, 4000, 0),
        Rows.drawn(2, 2000, 40, 80),
        Rows.settings(seed));
  }

  @Test
  void a_known_dependence_is_learnt() {
    Evaluation evaluation = Evaluation.of(propensity.predict(TEST.features()), TEST.label());
    assertThat(evaluation.auc()).isGreaterThan(0.74);
    assertThat(evaluation.ece()).isLessThan(0.03);
  }

  @Test
  void dense_batches_give_the_chances_that_tribuo_gives_row_by_row() throws Exception {
    Model<Regressor> tribuo =
        Model.deserialize(ModelProto.parseFrom(trees(propensity).bytes()))
            .castModel(Regressor.class);
    float[] margins = trees(propensity).margins(TEST.features());
    for (int row = 0; row < 500; row++) {
      double chance = tribuo.predict(example(row)).getOutput().getValues()[0];
      assertThat(Chance.sigmoid(margins[row])).isCloseTo(chance, within(1e-6));
      assertThat(chance).isBetween(0.0, 1.0);
    }
  }

  private static ArrayExample<Regressor> example(int row) {
    ArrayExample<Regressor> example = new ArrayExample<>(new Regressor("chance", 0));
    // A value of its own, for Tribuo refuses a row that has none.
    example.add(new Feature("no such feature", 1));
    for (int column = 0; column < Rows.NAMES.size(); column++) {
      float value = TEST.features().at(row, column);
      if (!Float.isNaN(value)) {
        example.add(new Feature(Rows.NAMES.get(column), value));
      }
    }
    return example;
  }

  private static BoostedTrees trees(Propensity propensity) {
    return ((LogOdds) propensity.model()).trees();
  }

  @Test
  void one_margin_is_boosted_and_tribuo_tells_how() {
    String provenance = trees(propensity).provenance();
    assertThat(provenance)
        .contains("binary:logistic")
        .contains("dev.recobro.models.BoostTrainer")
        .contains("num-examples=8000");
    assertThat(new String(trees(propensity).boosterBytes(), StandardCharsets.ISO_8859_1))
        .contains("binary:logistic");
  }

  @Test
  void the_last_batch_may_be_short_and_no_rows_are_no_error() {
    float[] all = propensity.predict(TEST.features());
    assertThat(all).hasSizeGreaterThan(RowKeys.BLOCK_ROWS);
    float[] last = propensity.predict(rowOf(4999).features());
    assertThat(last[0]).isEqualTo(all[4999]);
    assertThat(propensity.predict(new Matrix(0, Rows.NAMES.size(), new float[0]))).isEmpty();
  }

  private static LabelledRows rowOf(int row) {
    boolean[] mask = new boolean[TEST.rows()];
    mask[row] = true;
    return TEST.select(mask);
  }

  @Test
  void contributions_add_up_to_the_propensity_and_follow_the_order_of_features() {
    LabelledRows some = Rows.drawn(5, 300, 0);
    float[] propensities = propensity.predict(some.features());
    float[] contributions = propensity.contributions(some.features());
    int width = Rows.NAMES.size() + 1;
    double[] weight = new double[width];
    for (int row = 0; row < some.rows(); row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        sum += contributions[row * width + i];
        weight[i] += Math.abs(contributions[row * width + i]);
      }
      assertThat(sum).isCloseTo(propensities[row], within(1e-5));
    }
    assertThat(weight[2]).as("a feature that was never there").isZero();
    assertThat(weight[0]).isGreaterThan(3 * weight[1]).isGreaterThan(3 * weight[3]);
    assertThat(weight[4]).isGreaterThan(3 * weight[1]).isGreaterThan(3 * weight[3]);
  }

  @Test
  void the_same_seed_gives_the_same_model_and_another_seed_another() {
    byte[] trees = propensity.model().bytes();
    assertThat(trained(11).model().bytes()).isEqualTo(trees);
    assertThat(trained(12).model().bytes()).isNotEqualTo(trees);
  }

  @Test
  void cross_fitting_learns_and_calibrates_on_the_same_rows() {
    Propensity fitted =
        PropensityTrainer.trainCrossFitted(
            PropensityTarget.PAYS, Rows.NAMES, Rows.drawn(1, 6000, 0), 3, Rows.settings(11));
    Evaluation evaluation = Evaluation.of(fitted.predict(TEST.features()), TEST.label());
    assertThat(evaluation.auc()).isGreaterThan(0.74);
    assertThat(evaluation.ece()).isLessThan(0.03);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PropensityTrainer.trainCrossFitted(
                    PropensityTarget.PAYS, Rows.NAMES, TEST, 1, Rows.settings(1)));
  }

  @Test
  void many_threads_get_what_one_gets() {
    float[] alone = propensity.predict(TEST.features());
    List<float[]> together =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> propensity.predict(TEST.features()))
            .toList();
    assertThat(together).allSatisfy(chances -> assertThat(chances).isEqualTo(alone));
  }

  @Test
  void rows_of_one_outcome_and_wrong_widths_are_refused() {
    LabelledRows rows = Rows.drawn(1, 50, 0);
    LabelledRows none = new LabelledRows(rows.features(), new float[50], rows.day());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PropensityTrainer.train(
                    PropensityTarget.CURES, Rows.NAMES, none, rows, Rows.settings(1)))
        .withMessageContaining("cures")
        .withMessageContaining("0 of 50");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> propensity.predict(new Matrix(1, 2, new float[2])));
  }

  @Test
  void the_logistic_peer_learns_the_same_dependence() {
    LogisticPeer peer =
        LogisticPeer.train(
            PropensityTarget.PAYS,
            Rows.NAMES,
            Rows.drawn(1, 4000, 0),
            Rows.drawn(2, 2000, 40, 80),
            Rows.settings(11));
    Evaluation evaluation = Evaluation.of(peer.predict(TEST.features()), TEST.label());
    assertThat(evaluation.auc()).isGreaterThan(0.75);
    assertThat(evaluation.ece()).isLessThan(0.04);
    float[] empty = {Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN};
    assertThat(peer.predict(new Matrix(1, 5, empty))[0]).isBetween(0f, 1f);
  }
}
