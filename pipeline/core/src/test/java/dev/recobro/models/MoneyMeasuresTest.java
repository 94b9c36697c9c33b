package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deciles, deviance and the factor on amounts small enough to work out by hand. */
final class MoneyMeasuresTest {
  private static final double[] PREDICTED = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();

  @Test
  void tenths_begin_with_the_highest_predicted_and_add_up() {
    double[] paid = Arrays.stream(PREDICTED).map(money -> 2 * money).toArray();
    MoneyDeciles deciles = MoneyDeciles.of(PREDICTED, paid);
    assertThat(deciles.deciles()).hasSize(10);
    assertThat(deciles.deciles().get(0)).isEqualTo(new MoneyDeciles.Decile(2, 39, 78));
    assertThat(deciles.deciles().get(9)).isEqualTo(new MoneyDeciles.Decile(2, 3, 6));
    assertThat(deciles.ratio()).isEqualTo(2);
    assertThat(deciles.error()).isEqualTo(0.5);
  }

  @Test
  void equal_predictions_share_their_place_whatever_the_order() {
    double[] same = new double[20];
    Arrays.fill(same, 3);
    MoneyDeciles deciles = MoneyDeciles.of(same, PREDICTED);
    assertThat(deciles.deciles())
        .allSatisfy(tenth -> assertThat(tenth.paid()).isCloseTo(21, within(1e-9)));
  }

  @Test
  void a_ranking_predicts_no_money() {
    MoneyDeciles deciles = MoneyDeciles.ranked(PREDICTED, PREDICTED);
    assertThat(deciles.predicted()).isNaN();
    assertThat(deciles.error()).isNaN();
    assertThat(deciles.deciles().get(0).paid()).isEqualTo(39);
  }

  @Test
  void deviance_is_least_for_the_true_mean() {
    double[] paid = {0, 0, 0, 10, 30};
    double atMean = deviance(8, paid);
    assertThat(atMean).isLessThan(deviance(7, paid)).isLessThan(deviance(9, paid));
    assertThat(TweedieDeviance.of(new double[] {4}, new double[] {9})).isCloseTo(2, within(1e-12));
    assertThat(TweedieDeviance.of(new double[] {0}, new double[] {9})).isFinite();
  }

  private static double deviance(double expected, double[] paid) {
    double[] same = new double[paid.length];
    Arrays.fill(same, expected);
    return TweedieDeviance.of(same, paid);
  }

  @Test
  void many_accounts_set_the_factor_and_a_single_large_one_does_not() {
    Random random = new Random(3);
    double[] expected = new double[20_000];
    Arrays.fill(expected, 10);
    double[] paid = Arrays.stream(expected).map(e -> 24 * random.nextDouble()).toArray();
    assertThat(MoneyFactor.of(expected, paid)).isCloseTo(1.2, within(0.01));
    double[] few = {10, 10, 10, 10, 1000};
    assertThat(MoneyFactor.of(few, new double[] {10, 10, 10, 10, 0})).isGreaterThan(0.9);
    assertThat(MoneyFactor.of(few, new double[5])).isEqualTo(1);
  }
}
