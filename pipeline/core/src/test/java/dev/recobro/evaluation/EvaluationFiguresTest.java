package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.Discrimination.RocPoint;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class EvaluationFiguresTest {

  @Test
  void ks_is_the_largest_gap_between_both_outcomes_above_a_score() {
    float[] score = {0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f, 0.2f};
    float[] label = {1, 1, 0, 1, 0, 0, 1, 0};
    Discrimination figures = Discrimination.of(score, label);

    // From 0.8 up: 2 of 4 against 0 of 4; from 0.6 up: 3 of 4 against 1 of 4: both 0.5, first met.
    assertThat(figures.ks()).isCloseTo(0.5, within(1e-12));
    assertThat(figures.ksAt()).isCloseTo(0.8, within(1e-6));
    // Pairs won by each 1: 4, 4, 3, 1 of 4.
    assertThat(figures.auc()).isCloseTo(12.0 / 16, within(1e-12));
    assertThat(figures.roc()).first().isEqualTo(new RocPoint(0, 0));
    assertThat(figures.roc()).last().isEqualTo(new RocPoint(1, 1));
    assertThat(figures.roc()).contains(new RocPoint(0.25, 0.75));
  }

  @Test
  void the_standard_error_of_auc_is_delong_s() {
    // Placements of the ones: 1, 1/2; of the zeros: 1, 1/2. Each variance 1/8, over 2 rows 1/16.
    Auc auc = Auc.of(new float[] {0.9f, 0.4f, 0.6f, 0.1f}, new float[] {1, 1, 0, 0});

    assertThat(auc.value()).isCloseTo(0.75, within(1e-12));
    assertThat(auc.standardError()).isCloseTo(Math.sqrt(2.0 / 16), within(1e-12));
  }

  @Property(tries = 50)
  void a_score_differs_from_itself_by_nothing(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 300) int rows) {
    Random random = new Random(seed);
    float[] score = new float[rows];
    float[] label = new float[rows];
    for (int row = 0; row < rows; row++) {
      score[row] = random.nextInt(20) / 20f;
      label[row] = row % 2;
    }
    Auc same = Auc.difference(score, score, label);

    assertThat(same.value()).isZero();
    assertThat(same.standardError()).isZero();
  }

  @Test
  void one_outcome_alone_leaves_nothing_to_tell_apart() {
    Discrimination none = Discrimination.of(new float[] {0.1f, 0.2f}, new float[] {1, 1});

    assertThat(none.auc()).isNaN();
    assertThat(none.ks()).isNaN();
    assertThat(none.roc()).isEmpty();
  }

  @Test
  void the_range_of_a_share_is_wilson_s() {
    // 8 of 10 at 95 %: 0.490 to 0.943 (Newcombe 1998, table of Wilson's score).
    Interval interval = Interval.ofShare(8, 10);

    assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void the_range_of_a_difference_is_newcombe_s() {
    // Newcombe 1998, method 10: 56/70 less 48/80 is 0.2 with 0.0524 to 0.3339.
    Interval interval = Interval.ofDifference(56, 70, 48, 80);

    assertThat(interval.low()).isCloseTo(0.0524, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.3339, within(1e-4));
  }

  @Test
  void holm_multiplies_the_smallest_by_all_the_next_by_one_less_and_never_falls() {
    double[] adjusted = Significance.holm(new double[] {0.01, 0.04, 0.03, 0.005});

    assertThat(adjusted[3]).isCloseTo(0.02, within(1e-12));
    assertThat(adjusted[0]).isCloseTo(0.03, within(1e-12));
    assertThat(adjusted[2]).isCloseTo(0.06, within(1e-12));
    assertThat(adjusted[1]).isCloseTo(0.06, within(1e-12));
    assertThat(Significance.holm(new double[] {0.9, 0.8})).containsExactly(1.0, 1.0);
    assertThat(Significance.twoSided(1.959964)).isCloseTo(0.05, within(1e-6));
  }

  /** Chances of which a share {@code off} is added to what truly happens. */
  private static float[][] drawn(int rows, double off, long seed) {
    Random random = new Random(seed);
    float[] propensity = new float[rows];
    float[] label = new float[rows];
    for (int row = 0; row < rows; row++) {
      propensity[row] = 0.1f + 0.7f * random.nextFloat();
      label[row] = random.nextDouble() < propensity[row] + off ? 1 : 0;
    }
    return new float[][] {propensity, label};
  }

  @Test
  void true_chances_are_fine_and_chances_off_by_five_points_are_not() {
    float[][] right = drawn(20_000, 0, 1);
    float[][] wrong = drawn(20_000, 0.05, 1);
    CalibrationCheck fine =
        OutcomeFigures.of(PropensityTarget.PAYS, right[0], right[1], 0, 7).calibration();
    CalibrationCheck off =
        OutcomeFigures.of(PropensityTarget.PAYS, wrong[0], wrong[1], 0, 7).calibration();

    assertThat(fine.fine()).isTrue();
    assertThat(fine.ece()).isLessThan(fine.eceByChance());
    assertThat(off.fine()).isFalse();
    assertThat(off.ece()).isCloseTo(0.05, within(0.01));
    assertThat(fine.bins()).allMatch(bin -> bin.band().holds(bin.observed()));
  }

  @Test
  void with_few_rows_a_large_error_may_be_chance() {
    float[][] few = drawn(60, 0, 3);
    CalibrationCheck check =
        OutcomeFigures.of(PropensityTarget.PAYS, few[0], few[1], 0, 7).calibration();

    assertThat(check.eceByChance()).isBetween(0.08, 0.3);
  }

  @Test
  void deciles_run_from_the_best_tenth_and_add_up() {
    float[][] rows = drawn(1003, 0, 5);
    OutcomeFigures figures = OutcomeFigures.of(PropensityTarget.PAYS, rows[0], rows[1], 0, 7);

    assertThat(figures.deciles()).hasSize(10);
    assertThat(figures.deciles()).extracting(tenth -> -tenth.predicted()).isSorted();
    assertThat(figures.deciles().stream().mapToLong(Deciles.PropensityDecile::rows).sum())
        .isEqualTo(1003);
  }

  @Test
  void gains_of_foresight_are_the_best_and_random_is_the_diagonal() {
    double[] expected = {1, 5, 2, 4, 3};
    double[] collected = {0, 10, 0, 30, 60};
    MoneyFigures money = MoneyFigures.of(expected, collected, Map.of("balance", collected));

    assertThat(money.gains("oracle").top()).isCloseTo(0.6, within(1e-12));
    assertThat(money.gains("model").top()).isCloseTo(0.1, within(1e-12));
    assertThat(money.gains("random").captured())
        .allSatisfy(
            share ->
                assertThat(share)
                    .isCloseTo(
                        money.shares().get(money.gains("random").captured().indexOf(share)),
                        within(1e-9)));
    assertThat(money.expected()).isEqualTo(15);
    assertThat(money.collected()).isEqualTo(100);
    assertThat(money.deciles()).extracting(Deciles.MoneyDecile::accounts).containsOnly(1L);
  }
}
