package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlendTest {
  private static final PropensityTask TASK = PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES);
  private static final LabelledRows TRAIN = Rows.drawn(1, 2000, 0);

  private static Propensity blended(double treesShare) {
    BoostedTrees trees = BoostTrainer.boost(TASK, TRAIN, Rows.settings(3));
    Blend blend = new Blend(treesShare, LinearTrainer.train(TASK, TRAIN, 3));
    return new Propensity(
        PropensityTarget.PAYS,
        Rows.NAMES,
        new LogOdds(Rows.NAMES, trees, blend),
        new PlattCalibrator(0.9, 0.1),
        SearchRecord.none(Rows.settings(3)));
  }

  @Test
  void contributions_of_a_blend_add_up_to_the_propensity() {
    LabelledRows some = Rows.drawn(5, 300, 0);
    for (double share : new double[] {0, 0.25, 0.75, 1}) {
      Propensity propensity = blended(share);
      float[] chances = propensity.predict(some.features());
      float[] contributions = propensity.contributions(some.features());
      int width = Rows.NAMES.size() + 1;
      for (int row = 0; row < some.rows(); row++) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
          sum += contributions[row * width + i];
        }
        assertThat(sum).isCloseTo(chances[row], within(1e-5));
      }
    }
  }

  @Test
  void a_blend_lies_between_its_parts() {
    LabelledRows some = Rows.drawn(5, 200, 0);
    float[] trees = blended(1).predict(some.features());
    float[] linear = blended(0).predict(some.features());
    float[] half = blended(0.5).predict(some.features());
    assertThat(trees).isNotEqualTo(linear);
    for (int row = 0; row < half.length; row++) {
      assertThat(half[row])
          .isBetween(
              Math.min(trees[row], linear[row]) - 1e-6f, Math.max(trees[row], linear[row]) + 1e-6f);
    }
  }

  @Test
  void the_trees_alone_win_a_tie_and_a_better_line_wins_over_them() {
    float[] label = labels();
    float[] right = new float[label.length];
    double[] same = new double[label.length];
    float[] noise = new float[label.length];
    Random random = new Random(1);
    for (int row = 0; row < label.length; row++) {
      same[row] = (float) (2 * label[row] - 1 + random.nextGaussian());
      right[row] = (float) same[row];
      noise[row] = (float) (3 * random.nextGaussian());
    }
    assertThat(bestShare(right, same, label)).isEqualTo(1);
    assertThat(bestShare(noise, same, label)).isZero();
    assertThat(BlendSearch.trials(held(noise, same, label)))
        .extracting(BlendTrial::treesShare)
        .containsExactly(1.0, 0.75, 0.5, 0.25, 0.0);
  }

  @Test
  void a_line_whose_level_is_off_is_judged_by_its_order() {
    float[] label = labels();
    float[] noise = new float[label.length];
    double[] rightButHigh = new double[label.length];
    Random random = new Random(2);
    for (int row = 0; row < label.length; row++) {
      noise[row] = (float) (0.1 * random.nextGaussian());
      rightButHigh[row] = 9 + 2 * label[row] + random.nextGaussian();
    }
    assertThat(bestShare(noise, rightButHigh, label)).isLessThan(0.5);
  }

  private static float[] labels() {
    float[] label = new float[1000];
    for (int row = 0; row < label.length; row++) {
      label[row] = row % 3 == 0 ? 1 : 0;
    }
    return label;
  }

  private static double bestShare(float[] trees, double[] linear, float[] label) {
    return BlendSearch.bestShare(BlendSearch.trials(held(trees, linear, label)));
  }

  private static HeldMargins held(float[] trees, double[] linear, float[] label) {
    return new HeldMargins(1, trees, linear, label, new int[label.length]);
  }

  @Test
  void linear_terms_are_nothing_on_average_and_missing_values_have_their_own() {
    LinearPart linear = LinearTrainer.train(TASK, TRAIN, 3);
    assertThat(linear.terms()).extracting(LinearTerm::feature).doesNotContain("never_there");
    for (LinearTerm term : linear.terms()) {
      int column = Rows.NAMES.indexOf(term.feature());
      double sum = 0;
      for (int row = 0; row < TRAIN.rows(); row++) {
        sum += term.effect(TRAIN.features().at(row, column));
      }
      assertThat(sum / TRAIN.rows()).as(term.feature()).isCloseTo(0, within(1e-6));
      assertThat(term.effect(1e9f)).isEqualTo(term.effect((float) term.high()));
      assertThat(term.effect(Float.NaN)).isEqualTo(term.whenMissing());
    }
  }

  @Test
  void a_slope_against_a_known_sign_is_left_out_of_the_linear_part() {
    PropensityTask against =
        new PropensityTask(
            PropensityTarget.PAYS,
            Rows.NAMES,
            Map.of("zeal", Sign.LOWERS, "zero_or_one", Sign.RAISES));
    LinearPart linear = LinearTrainer.train(against, TRAIN, 3);
    assertThat(slope(linear, "zeal")).isZero();
    assertThat(slope(linear, "zero_or_one")).isPositive();
    assertThat(slope(LinearTrainer.train(TASK, TRAIN, 3), "zeal")).isPositive();
  }

  private static double slope(LinearPart linear, String feature) {
    return linear.terms().stream()
        .filter(term -> term.feature().equals(feature))
        .mapToDouble(LinearTerm::slope)
        .sum();
  }

  @Test
  void shares_outside_of_0_to_1_and_terms_of_other_features_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Blend(1.1, LinearPart.none()));
    LinearPart foreign =
        new LinearPart(0, List.of(new LinearTerm("elsewhere", 0, 1, 0.5, 1, 0, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> foreign.columns(Rows.NAMES))
        .withMessageContaining("elsewhere");
  }
}
