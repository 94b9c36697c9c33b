package dev.recobro.reasons;

import static dev.recobro.reasons.Portfolio.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypicalAccountTest {

  private static float[] payers(int rows) {
    float[] values = new float[rows * CATALOGUE.size()];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  private static void set(float[] values, int row, String feature, float value) {
    values[row * CATALOGUE.size() + Portfolio.column(feature)] = value;
  }

  private static List<Float> typical(float[] values) {
    int rows = values.length / CATALOGUE.size();
    return TypicalAccount.of(CATALOGUE, new Matrix(rows, CATALOGUE.size(), values));
  }

  @Test
  void the_lower_median_of_those_that_have_a_value() {
    float[] values = payers(5);
    for (int row = 0; row < 4; row++) {
      set(values, row, "days_past_due", 40 - 10 * row);
    }
    set(values, 0, "months_since_cure", 3);
    set(values, 1, "months_since_cure", 3);
    List<Float> typical = typical(values);
    assertThat(typical.get(Portfolio.column("days_past_due"))).isEqualTo(20f);
    assertThat(typical.get(Portfolio.column("months_since_cure"))).as("most have none").isNaN();
  }

  @Test
  void of_promises_only_payers_who_promised_tell() {
    float[] values = payers(100);
    for (int row = 0; row < 100; row++) {
      boolean promised = row >= 70;
      set(values, row, "promises_kept", promised ? 2 : 0);
      set(values, row, "promise_count", promised ? 2 : 0);
      if (promised) {
        set(values, row, "promise_kept_share", 1);
      }
    }
    List<Float> typical = typical(values);
    assertThat(typical.get(Portfolio.column("promises_kept"))).isEqualTo(2f);
    assertThat(typical.get(Portfolio.column("promise_kept_share"))).isEqualTo(1f);

    set(values, 99, "promise_kept_share", Float.NaN);
    assertThat(typical(values).get(Portfolio.column("promises_kept")))
        .as("29 are too few")
        .isEqualTo(0f);
  }

  @Test
  void without_accounts_there_is_no_typical_one() {
    assertThat(typical(new float[0])).isEmpty();
  }
}
