package dev.recobro.history;

import static dev.recobro.history.AnAccount.TODAY;
import static dev.recobro.history.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.domain.Bucket;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import org.junit.jupiter.api.Test;

class DelinquencyTest {

  private static Delinquency of(AnAccount account) {
    return Delinquency.of(account.today());
  }

  @Test
  void a_due_of_the_as_of_day_is_not_overdue() {
    assertThat(of(anAccount().overdueBy(0)).overdueMinor()).isZero();
    assertThat(of(anAccount().overdueBy(0)).daysPastDue()).isZero();
    assertThat(of(anAccount().overdueBy(1)).daysPastDue()).isEqualTo(1);
  }

  @Test
  void a_payment_of_the_as_of_day_is_not_known() {
    assertThat(of(anAccount().overdueBy(5).paid(0, 100_00)).overdueMinor()).isEqualTo(100_00);
    assertThat(of(anAccount().overdueBy(5).paid(1, 100_00)).overdueMinor()).isZero();
  }

  @Test
  void a_payment_settles_the_oldest_due_first() {
    Delinquency delinquency = of(anAccount().overdueBy(45).overdueBy(15).paid(3, 130_00));
    assertThat(delinquency.overdueMinor()).isEqualTo(70_00);
    assertThat(delinquency.daysPastDue()).isEqualTo(15);
  }

  @Test
  void a_payment_that_names_a_due_settles_that_one_first() {
    Delinquency delinquency = of(anAccount().overdueBy(45).overdueBy(15).paidFor(1, 3, 130_00));
    assertThat(delinquency.overdueMinor()).isEqualTo(70_00);
    assertThat(delinquency.daysPastDue()).isEqualTo(45);
  }

  @Test
  void what_is_paid_too_much_becomes_credit_for_the_next_due() {
    AnAccount account = anAccount().overdueBy(45).paid(40, 150_00).due(15, 100_00);
    assertThat(Delinquency.of(account.history().asOf(TODAY - 20)).creditMinor()).isEqualTo(50_00);
    assertThat(of(account).overdueMinor()).isEqualTo(50_00);
    assertThat(of(account).creditMinor()).isZero();
  }

  @Test
  void a_payment_that_names_a_later_due_waits_for_it_whole() {
    AnAccount account = anAccount().overdueBy(45).due(15, 100_00).paidFor(1, 30, 120_00);
    Delinquency before = Delinquency.of(account.history().asOf(TODAY - 20));
    assertThat(before.overdueMinor()).isEqualTo(100_00);
    assertThat(before.reservedMinor()).isEqualTo(120_00);
    Delinquency after = of(account);
    assertThat(after.overdueMinor()).isEqualTo(80_00);
    assertThat(after.daysPastDue()).isEqualTo(45);
    assertThat(after.reservedMinor()).isZero();
  }

  @Test
  void a_reversed_payment_counts_until_the_day_of_its_reversal() {
    AccountHistory history = anAccount().overdueBy(45).paidAndReversed(40, 100_00, 10).history();
    DelinquencyPath path = DelinquencyPath.of(history.asOf(TODAY));
    assertThat(path.daysPastDueAt(TODAY - 40)).isEqualTo(5);
    assertThat(path.daysPastDueAt(TODAY - 39)).isZero();
    assertThat(path.daysPastDueAt(TODAY - 10)).isZero();
    assertThat(path.daysPastDueAt(TODAY - 9)).isEqualTo(36);
    assertThat(path.daysPastDueAt(TODAY)).isEqualTo(45);
  }

  @Test
  void bucket_and_stage_follow_from_days_past_due() {
    Delinquency delinquency = of(anAccount().overdueBy(61));
    assertThat(delinquency.bucket()).isEqualTo(Bucket.DPD_61_90);
    assertThat(delinquency.stage(StageEdges.STANDARD)).isEqualTo(Stage.EXTRAJUDICIAL);
    assertThat(of(anAccount()).stage(StageEdges.STANDARD)).isEqualTo(Stage.PREVENTIVE);
  }

  @Test
  void an_account_rolls_when_its_bucket_is_older_than_a_month_ago() {
    DelinquencyPath path = DelinquencyPath.of(anAccount().overdueBy(45).today());
    assertThat(path.rolledOn(TODAY)).isTrue();
    DelinquencyPath paid = DelinquencyPath.of(anAccount().overdueBy(45).paid(2, 100_00).today());
    assertThat(paid.rolledOn(TODAY)).isFalse();
  }

  @Test
  void balance_is_overdue_and_schedule_less_credit() {
    AccountHistory history =
        anAccount().overdueBy(45).due(0, 100_00).due(-30, 100_00).paidFor(2, 5, 30_00).history();
    assertThat(Balance.of(history, TODAY)).isEqualTo(new Balance(100_00, 200_00, 30_00));
    assertThat(Balance.of(history, TODAY).minor()).isEqualTo(270_00);
    assertThat(new Balance(0, 10_00, 30_00).minor()).isZero();
  }

  @Test
  void the_schedule_ahead_begins_on_the_day_itself() {
    AccountHistory history = anAccount().overdueBy(1).due(0, 1_00).due(-5, 2_00).history();
    assertThat(history.scheduledMinorFrom(TODAY)).isEqualTo(3_00);
    assertThat(history.scheduledMinorBetween(TODAY, TODAY + 5)).isEqualTo(1_00);
    assertThat(history.nextDueDay(TODAY)).isEqualTo(TODAY);
    assertThat(history.nextDueDay(TODAY + 1)).isEqualTo(TODAY + 5);
    assertThat(history.nextDueDay(TODAY + 6)).isEqualTo(Payments.NEVER);
  }

  @Test
  void a_history_without_later_events_is_not_copied() {
    AccountHistory history = anAccount().overdueBy(45).paid(10, 5_00).promised(9, 3, 1).history();
    KnownHistory known = history.asOf(TODAY);
    assertThat(known.dues()).isSameAs(history.dues());
    assertThat(known.payments()).isSameAs(history.payments());
    assertThat(known.contacts()).isSameAs(history.contacts());
    assertThat(known.promises()).isSameAs(history.promises());
  }

  @Test
  void what_was_known_cannot_be_cut_later() {
    KnownHistory known = anAccount().overdueBy(45).today();
    assertThatThrownBy(() -> known.asOf(TODAY + 1)).hasMessageContaining("after the as-of day");
  }
}
