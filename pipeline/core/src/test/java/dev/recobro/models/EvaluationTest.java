package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final float[] PROPENSITY = {0.1f, 0.4f, 0.35f, 0.8f};
  private static final float[] LABEL = {0, 0, 1, 1};

  @Test
  void figures_are_those_computed_by_hand() {
    Evaluation evaluation = Evaluation.of(PROPENSITY, LABEL);
    // Pairs won: 0.35 > 0.1, 0.8 > 0.1, 0.8 > 0.4; lost: 0.35 < 0.4.
    assertThat(evaluation.auc()).isCloseTo(0.75, within(1e-9));
    // (0.01 + 0.16 + 0.4225 + 0.04) / 4
    assertThat(evaluation.brier()).isCloseTo(0.158125, within(1e-7));
    // -(ln 0.9 + ln 0.6 + ln 0.35 + ln 0.8) / 4
    assertThat(evaluation.logLoss()).isCloseTo(0.47228795, within(1e-6));
    // Each row alone in its bin: (0.1 + 0.4 + 0.65 + 0.2) / 4
    assertThat(evaluation.ece()).isCloseTo(0.3375, within(1e-7));
    assertThat(evaluation.rows()).isEqualTo(4);
    assertThat(evaluation.positives()).isEqualTo(2);
    assertThat(evaluation.baseRate()).isEqualTo(0.5);
  }

  @Test
  void rows_of_one_bin_are_judged_by_their_means() {
    Evaluation evaluation =
        Evaluation.of(new float[] {0.22f, 0.24f, 0.26f, 0.28f}, new float[] {0, 0, 0, 1});
    assertThat(evaluation.calibrationCurve()).hasSize(1);
    assertThat(evaluation.calibrationCurve().get(0).predicted()).isCloseTo(0.25, within(1e-6));
    assertThat(evaluation.ece()).isCloseTo(0, within(1e-6));
  }

  @Test
  void ties_count_half_in_auc() {
    assertThat(Evaluation.auc(new float[] {0.5f, 0.5f, 0.5f}, new float[] {1, 0, 0}))
        .isEqualTo(0.5);
  }

  @Test
  void lift_of_a_perfect_order_is_one_over_the_base_rate_at_the_top() {
    float[] propensity = new float[100];
    float[] label = new float[100];
    for (int row = 0; row < 100; row++) {
      propensity[row] = row / 100f;
      label[row] = row >= 80 ? 1f : 0f;
    }
    Evaluation evaluation = Evaluation.of(propensity, label);
    assertThat(evaluation.lift()).hasSize(10);
    assertThat(evaluation.lift().get(0)).isCloseTo(5, within(1e-9));
    assertThat(evaluation.lift().get(1)).isCloseTo(5, within(1e-9));
    assertThat(evaluation.lift().get(2)).isCloseTo(0, within(1e-9));
  }

  @Test
  void nothing_to_judge_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.of(new float[0], new float[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluation.of(new float[2], new float[1]));
  }

  @Property(tries = 100)
  void auc_is_the_same_under_any_rising_map(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 200) int rows,
      @ForAll @DoubleRange(min = 0.5, max = 3) double power) {
    Random random = new Random(seed);
    float[] propensity = new float[rows];
    float[] mapped = new float[rows];
    float[] label = new float[rows];
    for (int row = 0; row < rows; row++) {
      propensity[row] = random.nextInt(40) / 40f;
      mapped[row] = (float) Math.pow(propensity[row], power) - 5;
      label[row] = random.nextInt(2);
    }
    label[0] = 0;
    label[1] = 1;
    double auc = Evaluation.auc(propensity, label);
    assertThat(auc).isBetween(0.0, 1.0);
    assertThat(Evaluation.auc(mapped, label)).isEqualTo(auc);
  }
}
