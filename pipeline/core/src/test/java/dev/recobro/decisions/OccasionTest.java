package dev.recobro.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OccasionTest {

  private static AccountDay day(int pastDue, int toDue, int sinceBroken) {
    return new AccountDay(pastDue, toDue, sinceBroken);
  }

  @Test
  void before_a_due_is_so_many_days_before_it_while_nothing_is_overdue() {
    Occasion occasion = new Occasion.BeforeDue(Set.of(3, 1));
    assertThat(occasion.on(day(0, 3, AccountDay.NEVER))).isTrue();
    assertThat(occasion.on(day(0, 2, AccountDay.NEVER))).isFalse();
    assertThat(occasion.on(day(5, 3, AccountDay.NEVER))).isFalse();
    assertThat(occasion.on(day(0, AccountDay.NEVER, AccountDay.NEVER))).isFalse();
  }

  @Test
  void the_day_after_the_due_day_is_one_day_past_due() {
    Occasion occasion = new Occasion.PastDue(Set.of(1));
    assertThat(occasion.on(day(1, 30, AccountDay.NEVER))).isTrue();
    assertThat(occasion.on(day(0, 0, AccountDay.NEVER))).isFalse();
    assertThat(occasion.on(day(2, 29, AccountDay.NEVER))).isFalse();
  }

  @Test
  void the_day_on_which_a_promise_breaks_is_day_nought() {
    Occasion occasion = new Occasion.PromiseBroken(Set.of(0));
    assertThat(occasion.on(day(9, 30, 0))).isTrue();
    assertThat(occasion.on(day(9, 30, 1))).isFalse();
    assertThat(occasion.on(day(9, 30, AccountDay.NEVER))).isFalse();
  }

  @Test
  void any_day_is_any_day() {
    assertThat(new Occasion.AnyDay().on(day(9, 30, 1))).isTrue();
  }
}
