package dev.recobro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.evaluation.Fairness.FairnessGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FairnessTest {

  /** {@code hits} of {@code rows} of each of two groups are selected, and two rows of a third. */
  private static Fairness of(int hitsF, int rowsF, int hitsM, int rowsM) {
    int rows = rowsF + rowsM + 2;
    @Nullable String[] group = new String[rows];
    boolean[] selected = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      group[row] = row < rowsF ? "f" : row < rowsF + rowsM ? "m" : "x";
      selected[row] = row < rowsF ? row < hitsF : row - rowsF < hitsM;
    }
    return Fairness.of("sex", group, selected, new float[rows], new float[rows], 30);
  }

  @Test
  void the_ratio_is_a_group_s_rate_over_the_largest() {
    // 12 of 40 are 30 %, 48 of 80 are 60 %: a ratio of a half.
    Fairness fairness = of(12, 40, 48, 80);
    FairnessGroup women = fairness.groups().get(0);

    assertThat(fairness.reference()).isEqualTo("m");
    assertThat(women.selectionRate()).isCloseTo(0.3, within(1e-12));
    assertThat(women.impactRatio()).isCloseTo(0.5, within(1e-12));
    assertThat(women.rateDifference()).isCloseTo(-0.3, within(1e-12));
    assertThat(women.differenceBand().high()).isLessThan(0);
    assertThat(women.adverse()).isTrue();
    assertThat(fairness.groups().get(1).impactRatio()).isEqualTo(1);
    assertThat(fairness.groups().get(1).adverse()).isFalse();
  }

  @Test
  void four_fifths_is_enough_and_just_below_is_not() {
    assertThat(of(2400, 10_000, 3000, 10_000).groups().get(0).adverse()).isFalse();
    assertThat(of(2399, 10_000, 3000, 10_000).groups().get(0).adverse()).isTrue();
  }

  @Test
  void a_ratio_below_four_fifths_that_chance_explains_is_not_adverse() {
    FairnessGroup women = of(7, 30, 10, 30).groups().get(0);

    assertThat(women.impactRatio()).isLessThan(Fairness.FOUR_FIFTHS);
    assertThat(women.adverse()).isFalse();
  }

  @Test
  void nothing_of_a_small_group_is_shown_but_how_many_there_are() {
    Fairness fairness = of(12, 40, 48, 80);

    assertThat(fairness.groups()).extracting(FairnessGroup::group).containsExactly("f", "m");
    assertThat(fairness.hiddenGroups()).isEqualTo(1);
    assertThat(fairness.hiddenRows()).isEqualTo(2);
  }

  @Test
  void the_best_fifth_is_selected() {
    assertThat(Fairness.selected(new double[] {1, 5, 3, 4, 2}, 0.4))
        .containsExactly(false, true, false, true, false);
  }
}
