package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.protos.core.ModelProto;

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
    Model<Label> tribuo =
        Model.deserialize(ModelProto.parseFrom(propensity.model().bytes())).castModel(Label.class);
    Examples examples = new Examples(Rows.NAMES, new boolean[] {true, true, true, true, true});
    float[] raw = propensity.model().raw(TEST.features());
    for (int row = 0; row < 500; row++) {
      Label scored =
          tribuo
              .predict(examples.example(TEST.features(), row, Examples.NEGATIVE))
              .getOutputScores()
              .get("1");
      assertThat(raw[row]).isEqualTo((float) Objects.requireNonNull(scored).getScore());
    }
  }

  @Test
  void the_last_batch_may_be_short_and_no_rows_are_no_error() {
    float[] all = propensity.predict(TEST.features());
    assertThat(all).hasSizeGreaterThan(BoostedTrees.BATCH_ROWS);
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
    assertThat(trained(11).model().identity()).isEqualTo(propensity.model().identity());
    assertThat(trained(12).model().identity()).isNotEqualTo(propensity.model().identity());
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
    assertThat(evaluation.ece()).isLessThan(0.03);
    float[] empty = {Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN};
    assertThat(peer.predict(new Matrix(1, 5, empty))[0]).isBetween(0f, 1f);
  }
}
