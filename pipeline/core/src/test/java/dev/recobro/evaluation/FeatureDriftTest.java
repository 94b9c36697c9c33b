package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.models.FeatureBins;
import dev.recobro.models.Matrix;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FeatureDriftTest {

  @Test
  void psi_and_missing_shares_are_those_computed_by_hand() {
    FeatureBins then = FeatureBins.of(new float[] {0, 0, 0, 1});
    Matrix now = new Matrix(4, 1, new float[] {0, 1, 1, Float.NaN});
    FeatureDrift drift = FeatureDrift.of(List.of(then), List.of("f"), Set.of(), now).get(0);

    // Then 0.75, 0.25 and none missing (taken as 0.0001); now 0.25, 0.5, 0.25.
    double expected =
        (0.25 - 0.75) * Math.log(0.25 / 0.75)
            + (0.5 - 0.25) * Math.log(2)
            + (0.25 - 1e-4) * Math.log(0.25 / 1e-4);
    assertThat(drift.psi()).isCloseTo(expected, within(1e-9));
    assertThat(drift.level()).isEqualTo(DriftLevel.SHIFTED);
    assertThat(drift.missingThen()).isZero();
    assertThat(drift.missingNow()).isEqualTo(0.25);
  }

  @Test
  void levels_change_at_a_tenth_and_at_a_quarter() {
    assertThat(DriftLevel.of(0.0999)).isEqualTo(DriftLevel.STEADY);
    assertThat(DriftLevel.of(0.1)).isEqualTo(DriftLevel.MOVED);
    assertThat(DriftLevel.of(0.2499)).isEqualTo(DriftLevel.MOVED);
    assertThat(DriftLevel.of(0.25)).isEqualTo(DriftLevel.SHIFTED);
  }

  @Test
  void a_feature_of_the_calendar_is_not_judged_on_one_day() {
    FeatureBins then = FeatureBins.of(new float[] {1, 2, 3, 4, 5, 6, 7});
    Matrix now = new Matrix(2, 1, new float[] {7, 7});

    assertThat(FeatureDrift.of(List.of(then), List.of("weekday"), Set.of("weekday"), now))
        .extracting(FeatureDrift::level)
        .containsExactly(DriftLevel.OF_THE_DAY);
  }
}
