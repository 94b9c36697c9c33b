package dev.recobro.labels;

import static dev.recobro.history.AnAccount.TODAY;
import static dev.recobro.history.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.history.AnAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  private static AccountLabels of(AnAccount account) {
    return Labels.of(account.history(), TODAY, Horizon.STANDARD);
  }

  private static float label(AnAccount account, PropensityTarget target) {
    return of(account).label(target);
  }

  @ParameterizedTest
  @CsvSource({"999, 0", "1000, 1", "1001, 1"})
  void pays_from_a_tenth_of_what_is_overdue_on(long paidMinor, float expected) {
    AnAccount account = anAccount().overdueBy(45).paid(-3, paidMinor);
    assertThat(label(account, PropensityTarget.PAYS)).isEqualTo(expected);
    assertThat(of(account).paidMinor()).isEqualTo(paidMinor);
    assertThat(of(account).overdueMinor()).isEqualTo(100_00);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0, 1", "-29, 1", "-30, 0"})
  void pays_within_the_window_only(int daysAgo, float expected) {
    AnAccount account = anAccount().due(45, 100_00).due(44, 900_00).paid(daysAgo, 100_00);
    assertThat(label(account, PropensityTarget.PAYS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-29, 0", "-30, 1"})
  void a_payment_reversed_inside_the_window_is_no_payment(int reversedDaysAgo, float expected) {
    AnAccount account = anAccount().overdueBy(45).paidAndReversed(-3, 100_00, reversedDaysAgo);
    assertThat(label(account, PropensityTarget.PAYS)).isEqualTo(expected);
  }

  @Test
  void a_preventive_account_pays_when_it_pays_of_what_falls_due_in_the_window() {
    AnAccount account = anAccount().due(-5, 100_00).paid(-5, 10_00);
    assertThat(label(account, PropensityTarget.PAYS)).isEqualTo(1);
    assertThat(label(anAccount().due(-5, 100_00), PropensityTarget.PAYS)).isZero();
    assertThat(label(anAccount().due(-30, 100_00), PropensityTarget.PAYS)).isNaN();
    assertThat(label(account, PropensityTarget.CURES)).isNaN();
  }

  @Test
  void cures_when_overdue_comes_back_to_zero_on_some_day() {
    assertThat(label(anAccount().overdueBy(45).paid(-3, 100_00), PropensityTarget.CURES))
        .isEqualTo(1);
    assertThat(label(anAccount().overdueBy(45).paid(-3, 99_99), PropensityTarget.CURES)).isZero();
    AnAccount overdueAgain = anAccount().overdueBy(45).due(-10, 100_00).paid(-3, 100_00);
    assertThat(label(overdueAgain, PropensityTarget.CURES)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-29, 1", "-30, 0"})
  void cures_on_the_days_after_the_as_of_day_up_to_the_horizon(int daysAgo, float expected) {
    AnAccount account = anAccount().overdueBy(45).paid(daysAgo, 100_00);
    assertThat(label(account, PropensityTarget.CURES)).isEqualTo(expected);
  }

  @Test
  void the_first_outbound_contact_on_a_channel_decides_whether_it_reached_the_debtor() {
    AnAccount account =
        anAccount()
            .contacted(2, Channel.CALL, Outcome.RIGHT_PARTY_CONTACT)
            .heardFrom(0, Channel.CALL, Outcome.RIGHT_PARTY_CONTACT)
            .contacted(-1, Channel.CALL, Outcome.NO_ANSWER)
            .contacted(-2, Channel.CALL, Outcome.RIGHT_PARTY_CONTACT)
            .contacted(-3, Channel.WHATSAPP, Outcome.REPLIED)
            .contacted(-30, Channel.EMAIL, Outcome.REPLIED);
    assertThat(label(account, PropensityTarget.RIGHT_PARTY_CALL)).isZero();
    assertThat(label(account, PropensityTarget.RIGHT_PARTY_WHATSAPP)).isEqualTo(1);
    assertThat(label(account, PropensityTarget.RIGHT_PARTY_EMAIL)).isNaN();
    assertThat(label(account, PropensityTarget.RIGHT_PARTY_SMS)).isNaN();
  }

  @Test
  void the_first_promise_with_a_known_end_decides_whether_promises_are_kept() {
    AnAccount broken = anAccount().promised(10, 3, 10_00).promised(4, 6, 10_00);
    assertThat(label(broken, PropensityTarget.PROMISE_KEPT)).isZero();
    AnAccount kept = anAccount().promised(4, 6, 10_00).paid(-2, 10_00).promised(-9, 5, 99_00);
    assertThat(label(kept, PropensityTarget.PROMISE_KEPT)).isEqualTo(1);
    AnAccount made = anAccount().promised(-5, 6, 10_00).paid(-6, 4_00);
    assertThat(label(made, PropensityTarget.PROMISE_KEPT)).isZero();
  }

  @Test
  void promises_without_a_known_end_or_judged_before_say_nothing() {
    assertThat(label(anAccount().promised(10, 3, 10_00), PropensityTarget.PROMISE_KEPT)).isNaN();
    assertThat(label(anAccount().promised(-5, 23, 10_00), PropensityTarget.PROMISE_KEPT)).isNaN();
    assertThat(label(anAccount().promised(-5, 22, 10_00), PropensityTarget.PROMISE_KEPT)).isZero();
    AnAccount cancelled = anAccount().promisedAndCancelled(3, 6, 10_00, -1);
    assertThat(label(cancelled, PropensityTarget.PROMISE_KEPT)).isNaN();
  }

  @Test
  void a_horizon_without_days_or_share_is_refused() {
    assertThatThrownBy(() -> new Horizon(0, 0.1, 2)).hasMessageContaining("0 days");
    assertThatThrownBy(() -> new Horizon(30, 0, 2)).hasMessageContaining("share 0.0");
  }
}
