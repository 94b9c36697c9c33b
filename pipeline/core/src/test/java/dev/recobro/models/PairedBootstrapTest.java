package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PairedBootstrapTest {
  private static final int ROWS = 2000;
  private static final int ACCOUNTS = 500;

  private final int[] account = IntStream.range(0, ROWS).map(row -> row % ACCOUNTS).toArray();
  private final int[] day = IntStream.range(0, ROWS).map(row -> row / ACCOUNTS).toArray();
  private final float[] chance = new float[ROWS];
  private final float[] label = new float[ROWS];
  private final double[] paid = new double[ROWS];

  PairedBootstrapTest() {
    Random random = new Random(4);
    for (int row = 0; row < ROWS; row++) {
      chance[row] = 0.05f + 0.9f * random.nextFloat();
      label[row] = random.nextFloat() < chance[row] ? 1 : 0;
      paid[row] = label[row] * (10 + random.nextInt(90));
    }
  }

  private static double[] wide(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private float[] noise() {
    Random random = new Random(5);
    float[] noise = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      noise[row] = random.nextFloat();
    }
    return noise;
  }

  @Test
  void a_set_beside_itself_differs_by_nothing() {
    PairedBootstrap bootstrap = new PairedBootstrap(ACCOUNTS, 50, 1);
    assertThat(bootstrap.logLoss(account, chance, chance, label))
        .isEqualTo(new Difference(0, 0, 0));
    assertThat(bootstrap.captured(account, wide(chance), wide(chance), paid, day, 0.2))
        .isEqualTo(new Difference(0, 0, 0));
  }

  @Test
  void values_are_those_of_the_evaluations() {
    float[] noise = noise();
    PairedBootstrap bootstrap = new PairedBootstrap(ACCOUNTS, 50, 1);
    assertThat(bootstrap.logLoss(account, chance, noise, label).value())
        .isCloseTo(
            Evaluation.logLoss(chance, label) - Evaluation.logLoss(noise, label), within(1e-12));
    assertThat(bootstrap.captured(account, wide(chance), wide(noise), paid, day, 0.2).value())
        .isCloseTo(
            Comparison.top(MoneyCaptured.of(wide(chance), paid, day))
                - Comparison.top(MoneyCaptured.of(wide(noise), paid, day)),
            within(1e-12));
  }

  @Test
  void rows_of_equal_score_share_their_place_as_money_captured_has_it() {
    double[] coarse =
        IntStream.range(0, ROWS).mapToDouble(row -> Math.floor(4 * chance[row])).toArray();
    PairedBootstrap bootstrap = new PairedBootstrap(ACCOUNTS, 5, 1);
    assertThat(bootstrap.captured(account, coarse, new double[ROWS], paid, day, 0.2).value())
        .isCloseTo(Comparison.top(MoneyCaptured.of(coarse, paid, day)) - 0.2, within(0.01));
    assertThat(
            bootstrap.captured(account, coarse, wide(chance), paid, day, 0.2).value()
                + Comparison.top(MoneyCaptured.of(wide(chance), paid, day)))
        .isCloseTo(Comparison.top(MoneyCaptured.of(coarse, paid, day)), within(1e-12));
  }

  @Test
  void noise_is_worse_for_sure_and_a_small_change_may_be_chance() {
    PairedBootstrap bootstrap = new PairedBootstrap(ACCOUNTS, 200, 1);
    Difference worse = bootstrap.logLoss(account, noise(), chance, label);
    assertThat(worse.low()).isPositive().isLessThan(worse.value());
    assertThat(worse.high()).isGreaterThan(worse.value());
    assertThat(worse.mayBeChance()).isFalse();
    float[] nudged = chance.clone();
    Random random = new Random(6);
    for (int row = 0; row < ROWS; row++) {
      nudged[row] += (random.nextFloat() - 0.5f) * 0.02f;
    }
    assertThat(bootstrap.logLoss(account, nudged, chance, label).mayBeChance()).isTrue();
  }

  @Test
  void the_same_seed_draws_the_same_accounts() {
    Difference once = new PairedBootstrap(ACCOUNTS, 40, 9).logLoss(account, noise(), chance, label);
    assertThat(new PairedBootstrap(ACCOUNTS, 40, 9).logLoss(account, noise(), chance, label))
        .isEqualTo(once);
    assertThat(new PairedBootstrap(ACCOUNTS, 40, 10).logLoss(account, noise(), chance, label))
        .isNotEqualTo(once);
  }

  @Test
  void accounts_are_drawn_whole_so_alike_rows_do_not_feign_certainty() {
    int[] apart = IntStream.range(0, ROWS).toArray();
    float[] once = new float[ROWS];
    float[] onceLabel = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      once[row] = chance[row % ACCOUNTS];
      onceLabel[row] = label[row % ACCOUNTS];
    }
    float[] noise = new float[ROWS];
    float[] drawn = noise();
    for (int row = 0; row < ROWS; row++) {
      noise[row] = drawn[row % ACCOUNTS];
    }
    Difference byAccount =
        new PairedBootstrap(ACCOUNTS, 200, 1).logLoss(account, noise, once, onceLabel);
    Difference byRow = new PairedBootstrap(ROWS, 200, 1).logLoss(apart, noise, once, onceLabel);
    assertThat(byAccount.high() - byAccount.low())
        .isGreaterThan(1.5 * (byRow.high() - byRow.low()));
  }
}
