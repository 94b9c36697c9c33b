package dev.recobro.models.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShrinkageTest {

  @Test
  void estimates_that_differ_by_their_errors_alone_keep_nothing_of_their_own() {
    double[] variance = {0.01, 0.01, 0.01};
    assertThat(Shrinkage.spread(new double[] {0.1, 0.12, 0.08}, variance, Double.NaN)).isZero();
    assertThat(Shrinkage.keeps(0, 0.01)).isZero();
  }

  @Test
  void the_spread_of_true_values_is_found_behind_noise() {
    SplittableRandom random = new SplittableRandom(1);
    double[] estimate = random.doubles(4_000).map(u -> u * Math.sqrt(12)).toArray();
    double[] variance = new double[estimate.length];
    Arrays.fill(variance, 0.25);
    for (int i = 0; i < estimate.length; i++) {
      estimate[i] += random.nextBoolean() ? 0.5 : -0.5;
    }
    assertThat(Shrinkage.spread(estimate, variance, Double.NaN)).isCloseTo(1, within(0.1));
  }

  @Test
  void an_estimate_no_larger_than_its_error_does_not_stand_out() {
    assertThat(Shrinkage.standsOut(0.5, 0.25)).isZero();
    assertThat(Shrinkage.standsOut(-1, 0.01)).isZero();
    assertThat(Shrinkage.standsOut(1, 0.1)).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void a_line_through_points_on_a_line_is_that_line() {
    WeightedLine line = new WeightedLine(2);
    IntStream.range(0, 5).forEach(x -> line.add(x, 3 + 0.5 * x, 1 + x));
    assertThat(line.intercept()).isCloseTo(4, within(1e-12));
    assertThat(line.slope()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void the_interval_of_the_mean_effect_covers_the_truth_as_often_as_it_says() {
    int covered = 0;
    for (int trial = 0; trial < 300; trial++) {
      RobustLine line = comparison(new SplittableRandom(trial));
      double error = Math.sqrt(line.shiftVariance());
      covered += Math.abs(line.mean() - 0.2) < 1.96 * error ? 1 : 0;
    }
    assertThat(covered / 300.0).isBetween(0.9, 0.985);
  }

  /** Debtors of two decisions that share their luck, trees that say 0.1 where 0.2 is true. */
  private static RobustLine comparison(SplittableRandom random) {
    int rows = 600;
    boolean[] called = new boolean[rows];
    double[] residual = new double[rows];
    double[] weight = new double[rows];
    int[] debtor = new int[rows];
    float[] effect = new float[rows];
    double luck = 0;
    for (int row = 0; row < rows; row++) {
      luck = row % 2 == 0 ? random.nextDouble() - 0.5 : luck;
      debtor[row] = row / 2;
      called[row] = random.nextDouble() < 0.3;
      weight[row] = called[row] ? 1 / 0.3 : 1 / 0.7;
      effect[row] = 0.1f + (float) random.nextDouble() * 0.01f;
      residual[row] = luck + (called[row] ? 0.2 : 0);
    }
    return RobustLine.of(
        IntStream.range(0, rows).filter(row -> called[row]).toArray(),
        IntStream.range(0, rows).filter(row -> !called[row]).toArray(),
        effect,
        residual,
        weight,
        debtor,
        rows / 2);
  }
}
