package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FeatureBinsTest {

  private static float[] upTo(int rows) {
    float[] values = new float[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = i;
    }
    return values;
  }

  private static long[] counts(FeatureBins bins, float[] values) {
    long[] counts = new long[bins.shares().size()];
    for (float value : values) {
      counts[bins.bin(value)]++;
    }
    return counts;
  }

  @Test
  void the_same_spread_has_no_drift() {
    FeatureBins bins = FeatureBins.of(upTo(1000));

    assertThat(bins.edges()).hasSize(9);
    assertThat(bins.psi(counts(bins, upTo(1000)))).isCloseTo(0, within(1e-9));
  }

  @Test
  void drift_is_the_sum_over_bins_of_the_published_formula() {
    FeatureBins bins = FeatureBins.of(new float[] {0, 0, 0, 1});

    double expected = (0.5 - 0.75) * Math.log(0.5 / 0.75) + (0.5 - 0.25) * Math.log(0.5 / 0.25);
    assertThat(bins.psi(counts(bins, new float[] {0, 1}))).isCloseTo(expected, within(1e-9));
  }

  @Test
  void missing_values_have_a_bin_of_their_own() {
    FeatureBins bins = FeatureBins.of(new float[] {Float.NaN, 1, 2, 3});

    assertThat(bins.bin(Float.NaN)).isEqualTo(bins.shares().size() - 1);
    assertThat(bins.shares().get(bins.shares().size() - 1)).isEqualTo(0.25);
  }

  @Test
  void a_feature_without_any_value_still_has_bins() {
    FeatureBins bins = FeatureBins.of(new float[] {Float.NaN, Float.NaN});

    assertThat(bins.edges()).isEmpty();
    assertThat(bins.psi(new long[] {0, 5})).isCloseTo(0, within(1e-2));
  }
}
