package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class MoneyCapturedTest {
  @Test
  void the_top_fifth_of_each_day_is_summed_over_days() {
    double[] score = {5, 4, 3, 2, 1, 1, 2, 3, 4, 5};
    double[] paid = {10, 0, 0, 0, 30, 0, 0, 0, 0, 60};
    int[] day = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
    MoneyCaptured money = MoneyCaptured.of(score, paid, day, 0.2);
    // Day 1 captures 10, day 2 captures 60, of 100 in all.
    assertThat(money.top().get(0).captured()).isCloseTo(0.7, within(1e-9));
    assertThat(money.paid()).isEqualTo(100);
    assertThat(money.rows()).isEqualTo(10);
  }

  @Test
  void equal_scores_share_their_place_whatever_their_order() {
    double[] same = new double[10];
    double[] paid = {100, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    double[] reversed = {0, 0, 0, 0, 0, 0, 0, 0, 0, 100};
    assertThat(MoneyCaptured.of(same, paid).top())
        .isEqualTo(MoneyCaptured.of(same, reversed).top());
    assertThat(MoneyCaptured.of(same, paid).top().get(2).captured()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void the_usual_shares_are_five_ten_and_twenty_percent() {
    assertThat(MoneyCaptured.of(new double[1], new double[1]).top())
        .extracting(MoneyCaptured.Top::share)
        .containsExactly(0.05, 0.10, 0.20);
  }

  @Property(tries = 100)
  void captured_money_lies_between_nothing_and_what_a_perfect_ranking_captures(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int rows) {
    Random random = new Random(seed);
    double[] score = new double[rows];
    double[] paid = new double[rows];
    for (int row = 0; row < rows; row++) {
      score[row] = random.nextInt(20) - 10;
      paid[row] = random.nextInt(1000);
    }
    paid[0] += 1;
    MoneyCaptured drawn = MoneyCaptured.of(score, paid);
    MoneyCaptured perfect = MoneyCaptured.of(paid, paid);
    for (int i = 0; i < drawn.top().size(); i++) {
      assertThat(drawn.top().get(i).captured()).isBetween(0.0, 1 + 1e-9);
      assertThat(drawn.top().get(i).captured())
          .isLessThanOrEqualTo(perfect.top().get(i).captured() + 1e-9);
    }
  }
}
