package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class CalibratorTest {
  @Test
  void isotonic_pools_a_step_that_falls() {
    // 0.1:0 | 0.2:1 and 0.3:0 fall, pooled to 1/2 at 0.25 | 0.4:1 -> last step held off 1 by 0.5/2
    IsotonicCalibrator curve =
        IsotonicCalibrator.fit(new float[] {0.1f, 0.2f, 0.3f, 0.4f}, new float[] {0, 1, 0, 1}, 1);
    assertThat(curve.raw()).containsExactly(new double[] {0, 0.1, 0.25, 0.4, 1}, within(1e-6));
    assertThat(curve.chance())
        .containsExactly(new double[] {0.225, 0.25, 0.5, 0.75, 0.775}, within(1e-9));
    assertThat(curve.calibrated(0.325)).isCloseTo(0.625, within(1e-6));
  }

  @Test
  void isotonic_keeps_two_steps_apart_where_the_end_is_one_row() {
    // Nine of ten below one of one: half a row off 1 would be 0.75, under the step before.
    float[] raw = new float[11];
    float[] label = new float[11];
    for (int row = 0; row < 11; row++) {
      raw[row] = row < 10 ? 0.5f : 0.6f;
      label[row] = row == 0 ? 0 : 1;
    }
    assertThat(IsotonicCalibrator.fit(raw, label, 1).chance())
        .containsExactly(new double[] {0.81, 0.9, 0.95, 0.955}, within(1e-9));
  }

  @Test
  void isotonic_gathers_rows_until_a_step_is_worth_it() {
    float[] raw = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f};
    float[] label = {0, 1, 0, 1, 1};
    assertThat(IsotonicCalibrator.fit(raw, label, 2).raw())
        .containsExactly(new double[] {0, 0.15, 0.4, 1}, within(1e-6));
    assertThat(IsotonicCalibrator.fit(raw, label, 3).raw())
        .containsExactly(new double[] {0, 0.3, 1}, within(1e-6));
  }

  @Test
  void isotonic_takes_equal_chances_as_one_step() {
    IsotonicCalibrator curve =
        IsotonicCalibrator.fit(new float[] {0.5f, 0.5f, 0.5f, 0.5f}, new float[] {1, 0, 0, 0}, 1);
    assertThat(curve.raw()).containsExactly(0, 0.5, 1);
    assertThat(curve.calibrated(0.5)).isEqualTo(0.25);
  }

  @Test
  void platt_finds_the_curve_that_the_outcomes_were_drawn_from() {
    Random random = new Random(7);
    float[] raw = new float[40_000];
    float[] label = new float[raw.length];
    for (int row = 0; row < raw.length; row++) {
      raw[row] = random.nextFloat();
      double chance = Chance.sigmoid(0.6 * Chance.logit(raw[row]) - 0.4);
      label[row] = random.nextDouble() < chance ? 1f : 0f;
    }
    PlattCalibrator curve = PlattCalibrator.fit(raw, label);
    assertThat(curve.slope()).isCloseTo(0.6, within(0.05));
    assertThat(curve.intercept()).isCloseTo(-0.4, within(0.05));
  }

  @Test
  void platt_keeps_the_order_even_where_outcomes_run_against_it() {
    PlattCalibrator curve =
        PlattCalibrator.fit(new float[] {0.1f, 0.2f, 0.8f, 0.9f}, new float[] {1, 1, 0, 0});
    assertThat(curve.calibrated(0.9)).isGreaterThan(curve.calibrated(0.1));
  }

  @Test
  void a_curve_that_falls_or_touches_an_end_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibrator(new double[] {0.1, 0.2}, new double[] {0.5, 0.4}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibrator(new double[] {0.1}, new double[] {1.0}));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlattCalibrator(-1, 0));
  }

  @Property(tries = 200)
  void isotonic_never_falls_and_stays_off_the_ends(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 40) int leastStepRows) {
    Random random = new Random(seed);
    float[] raw = new float[rows];
    float[] label = new float[rows];
    for (int row = 0; row < rows; row++) {
      raw[row] = Math.round(random.nextFloat() * 50) / 50f;
      label[row] = random.nextInt(2);
    }
    IsotonicCalibrator curve = IsotonicCalibrator.fit(raw, label, leastStepRows);
    double before = 0;
    for (double at = 0; at <= 1; at += 0.01) {
      double chance = curve.calibrated(at);
      assertThat(chance).isBetween(Math.nextUp(0.0), Math.nextDown(1.0));
      assertThat(chance).isGreaterThan(before);
      before = chance;
    }
  }

  @Test
  void few_rows_leave_chances_as_they_are() {
    LabelledRows rows = Rows.drawn(1, 30, 0);
    assertThat(Calibration.choose(new float[30], rows, 1)).isInstanceOf(IdentityCalibrator.class);
  }

  @Test
  void a_crooked_model_gets_a_free_curve_and_a_straight_one_is_left_alone() {
    LabelledRows rows = Rows.drawn(3, 4000, 0, 40);
    float[] straight = new float[rows.rows()];
    float[] crooked = new float[rows.rows()];
    for (int row = 0; row < straight.length; row++) {
      float zeal = rows.features().at(row, 0);
      float flag = rows.features().at(row, 4);
      double signal = (Float.isNaN(zeal) ? 0 : zeal) + 2 * (Float.isNaN(flag) ? 0 : flag) - 1;
      straight[row] = (float) Chance.sigmoid(signal);
      crooked[row] = straight[row] < 0.5f ? straight[row] / 10 : 0.9f + straight[row] / 20;
    }
    assertThat(Calibration.choose(straight, rows, 1)).isInstanceOf(IdentityCalibrator.class);
    assertThat(Calibration.choose(crooked, rows, 1)).isInstanceOf(IsotonicCalibrator.class);
  }
}
