package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ComparisonDaysTest {

  @Test
  void weeks_are_taken_back_from_the_newest_day_as_far_as_outcomes_are_new() {
    assertThat(ComparisonDays.choose(0, 100, 85)).containsExactly(86, 93, 100);
    assertThat(ComparisonDays.choose(0, 100, 86)).containsExactly(86, 93, 100);
    assertThat(ComparisonDays.choose(0, 100, 87)).containsExactly(93, 100);
    assertThat(ComparisonDays.choose(0, 100, 100)).containsExactly(100);
  }

  @Test
  void days_without_history_behind_them_are_left_out_and_eight_are_enough() {
    assertThat(ComparisonDays.choose(90, 100, 10)).containsExactly(93, 100);
    assertThat(ComparisonDays.choose(0, 100, 10)).hasSize(8).contains(51, 100);
  }

  @Test
  void when_no_day_is_new_to_both_the_newest_are_taken_all_the_same() {
    assertThat(ComparisonDays.choose(90, 100, 101)).containsExactly(93, 100);
  }

  @Test
  void a_history_too_short_for_one_day_says_so() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ComparisonDays.choose(101, 100, 0))
        .withMessageContaining("too little history");
  }
}
