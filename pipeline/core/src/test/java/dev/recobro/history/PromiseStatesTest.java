package dev.recobro.history;

import static dev.recobro.history.AnAccount.TODAY;
import static dev.recobro.history.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.PromiseState;
import org.junit.jupiter.api.Test;

class PromiseStatesTest {

  @Test
  void the_latest_open_promise_says_until_when_is_waited() {
    AnAccount account = anAccount().promised(20, 5, 10_00).promised(19, 9, 20_00);
    assertThat(openUntil(account, 20)).isEqualTo(Promises.NO_DAY);
    assertThat(openUntil(account, 19)).isEqualTo(TODAY - 13);
    assertThat(openUntil(account, 18)).isEqualTo(TODAY - 8);
    assertThat(openUntil(account, 8)).isEqualTo(TODAY - 8);
    assertThat(openUntil(account, 7)).isEqualTo(Promises.NO_DAY);
  }

  @Test
  void a_promise_that_was_kept_or_cancelled_is_not_waited_for() {
    AnAccount kept = anAccount().promised(20, 5, 10_00).paid(18, 10_00);
    assertThat(openUntil(kept, 18)).isEqualTo(TODAY - 13);
    assertThat(openUntil(kept, 17)).isEqualTo(Promises.NO_DAY);
    AnAccount cancelled = anAccount().promisedAndCancelled(20, 5, 10_00, 17);
    assertThat(openUntil(cancelled, 17)).isEqualTo(TODAY - 13);
    assertThat(openUntil(cancelled, 16)).isEqualTo(Promises.NO_DAY);
  }

  private static int openUntil(AnAccount account, int daysAgo) {
    return PromiseStates.openUntil(account.history().asOf(TODAY - daysAgo), 2);
  }

  private static PromiseState state(AnAccount account, int daysAgo) {
    return PromiseStates.stateOf(account.history().asOf(TODAY - daysAgo), 0, 2);
  }

  @Test
  void is_open_until_its_day_and_the_days_of_grace_have_passed() {
    AnAccount account = anAccount().promised(20, 5, 10_00);
    assertThat(state(account, 15)).isEqualTo(PromiseState.OPEN);
    assertThat(state(account, 13)).isEqualTo(PromiseState.OPEN);
    assertThat(state(account, 12)).isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void is_kept_as_soon_as_payments_reach_it() {
    AnAccount account = anAccount().promised(20, 5, 10_00).paid(19, 4_00).paid(18, 6_00);
    assertThat(state(account, 18)).isEqualTo(PromiseState.OPEN);
    assertThat(state(account, 17)).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void is_kept_by_a_payment_on_the_last_day_of_grace_and_not_a_day_later() {
    assertThat(state(anAccount().promised(20, 5, 10_00).paid(13, 10_00), 0))
        .isEqualTo(PromiseState.KEPT);
    assertThat(state(anAccount().promised(20, 5, 10_00).paid(12, 10_00), 0))
        .isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void is_partly_kept_when_time_has_passed_and_something_was_paid() {
    AnAccount account = anAccount().promised(20, 5, 10_00).paid(19, 9_99);
    assertThat(state(account, 13)).isEqualTo(PromiseState.OPEN);
    assertThat(state(account, 12)).isEqualTo(PromiseState.PARTLY_KEPT);
  }

  @Test
  void a_payment_from_before_the_promise_does_not_count() {
    assertThat(state(anAccount().promised(20, 5, 10_00).paid(21, 10_00), 0))
        .isEqualTo(PromiseState.BROKEN);
    assertThat(state(anAccount().promised(20, 5, 10_00).paid(20, 10_00), 0))
        .isEqualTo(PromiseState.KEPT);
  }

  @Test
  void a_reversed_payment_keeps_nothing() {
    AnAccount account = anAccount().promised(20, 5, 10_00).paidAndReversed(19, 10_00, 8);
    assertThat(state(account, 8)).isEqualTo(PromiseState.KEPT);
    assertThat(state(account, 7)).isEqualTo(PromiseState.BROKEN);
  }

  @Test
  void is_cancelled_from_the_day_after_the_cancellation() {
    AnAccount account = anAccount().promisedAndCancelled(20, 5, 10_00, 17).paid(16, 10_00);
    assertThat(state(account, 17)).isEqualTo(PromiseState.OPEN);
    assertThat(state(account, 16)).isEqualTo(PromiseState.CANCELLED);
    assertThat(state(account, 0)).isEqualTo(PromiseState.CANCELLED);
  }
}
