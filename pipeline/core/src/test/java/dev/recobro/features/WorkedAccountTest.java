package dev.recobro.features;

import static dev.recobro.history.AnAccount.TODAY;
import static dev.recobro.history.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.AnAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One account, worked by hand: five dues of 100.00, the last one and a half unpaid. */
class WorkedAccountTest {

  private static final FeatureCatalogue CATALOGUE = FeatureCatalogue.of(List.of());

  private static AnAccount worked() {
    return anAccount()
        .due(130, 100_00)
        .due(100, 100_00)
        .due(70, 100_00)
        .due(40, 100_00)
        .due(10, 100_00)
        .due(-20, 100_00)
        .paid(128, 100_00)
        .paid(94, 100_00)
        .paid(55, 100_00)
        .paidAndReversed(50, 70_00, 45)
        .paid(5, 50_00)
        .contacted(60, Channel.CALL, Outcome.RIGHT_PARTY_CONTACT)
        .contacted(33, Channel.SMS, Outcome.DELIVERED)
        .contacted(12, Channel.CALL, Outcome.NO_ANSWER)
        .contacted(11, Channel.CALL, Outcome.PROMISE)
        .contacted(3, Channel.EMAIL, Outcome.OPENED)
        .heardFrom(4, Channel.WHATSAPP, Outcome.REPLIED)
        .promised(60, 6, 100_00)
        .promised(33, 3, 50_00)
        .promised(11, 8, 80_00);
  }

  private static float value(AnAccount account, String name) {
    float[] out = new float[CATALOGUE.size()];
    AccountFacts facts = new AccountFacts(TODAY - 160, 0.02, 2_000, Map.of());
    CATALOGUE.compute(facts, account.today(), out, 0);
    int at = CATALOGUE.names().indexOf(name);
    assertThat(at).as(name).isNotNegative();
    return out[at];
  }

  @ParameterizedTest
  @CsvSource({
    "days_past_due, 40",
    "bucket_index, 2",
    "days_overdue_now, 40",
    "days_since_first_overdue, 129",
    "days_past_due_month_ago, 10",
    "days_past_due_change, 30",
    "overdue_change, 100",
    "rolled_last_month, 1",
    "worst_days_past_due_90, 40",
    "worst_days_past_due_365, 40",
    "days_overdue_90, 55",
    "days_overdue_365, 63",
    "mean_days_past_due_12m, 5",
    "rolls_3m, 2",
    "rolls_12m, 2",
    "buckets_visited_365, 2",
    "episodes_365, 4",
    "cures_365, 3",
    "cure_count, 3",
    "months_since_cure, 1.8"
  })
  void delinquency_and_its_path(String name, float expected) {
    assertThat(value(worked(), name)).as(name).isCloseTo(expected, within(1e-3f));
  }

  @ParameterizedTest
  @CsvSource({
    "overdue_amount, 300",
    "credit_amount, 0",
    "unpaid_due_count, 2",
    "largest_unpaid_due, 200",
    "overdue_share_of_billed, 0.3",
    "overdue_share_of_principal, 0.15",
    "overdue_in_dues, 1.5",
    "oldest_unpaid_share, 0.33333",
    "age_weighted_overdue, 200",
    "mean_overdue_age, 20",
    "due_count, 5",
    "due_amount_total, 1000",
    "mean_due_amount, 200",
    "last_due_amount, 200",
    "days_since_last_due, 10",
    "due_amount_30, 200",
    "due_amount_60, 400",
    "due_amount_90, 600",
    "due_amount_180, 1000",
    "due_amount_365, 1000"
  })
  void amounts_in_the_base_currency(String name, float expected) {
    assertThat(value(worked(), name)).as(name).isCloseTo(expected, within(1e-3f));
  }

  @ParameterizedTest
  @CsvSource({
    "payment_count, 4",
    "paid_amount_total, 700",
    "paid_share_total, 0.7",
    "partial_payments_365, 1",
    "partial_payment_share, 0.25",
    "reversed_payments, 1",
    "max_payment, 200",
    "mean_payment, 175",
    "last_payment, 100",
    "days_since_last_payment, 5",
    "days_since_first_payment, 128",
    "payment_gap_mean, 41",
    "payment_gap_longest, 50",
    "payment_gap_spread, 6.6833",
    "payments_30, 1",
    "payments_90, 2",
    "payments_180, 4",
    "paid_amount_60, 300",
    "paid_share_60, 0.75",
    "paid_share_30, 0.5"
  })
  void payments_that_stand(String name, float expected) {
    assertThat(value(worked(), name)).as(name).isCloseTo(expected, within(1e-3f));
  }

  @ParameterizedTest
  @CsvSource({
    "settled_due_count, 3",
    "on_time_share, 0",
    "days_late_mean, 7.6667",
    "days_late_spread, 5.4365",
    "days_late_worst, 15",
    "days_late_last, 15",
    "days_late_recent, 7.6667",
    "days_late_trend, 6.5",
    "promise_count, 3",
    "promises_90, 3",
    "promises_kept, 1",
    "promises_broken, 1",
    "promises_partly_kept, 1",
    "promises_open, 0",
    "promise_kept_share, 0.33333",
    "last_promise_kept, 0",
    "last_3_promises_judged, 3",
    "last_3_promises_kept, 1",
    "last_3_promises_broken, 1",
    "last_4_dues_on_time, 0",
    "days_since_broken_promise, 30",
    "days_since_last_promise, 11",
    "open_promise_amount, 0"
  })
  void lateness_and_promises(String name, float expected) {
    assertThat(value(worked(), name)).as(name).isCloseTo(expected, within(1e-3f));
  }

  @ParameterizedTest
  @CsvSource({
    "contact_count, 5",
    "rpc_count, 3",
    "contacts_7, 1",
    "contacts_30, 3",
    "contacts_90, 5",
    "rpc_30, 2",
    "rpc_90, 3",
    "reached_90, 2",
    "inbound_90, 1",
    "attempts_since_rpc, 1",
    "days_since_last_contact, 3",
    "days_since_last_rpc, 4",
    "days_since_last_inbound, 4",
    "paid_after_contact_share, 0.75",
    "paid_after_rpc_share, 1",
    "message_engagement, 0.5",
    "call_attempts_30, 2",
    "call_answer_rate, 0.66667",
    "disputes_365, 0",
    "voice_attempts, 3",
    "voice_answer_rate, 0.66667",
    "unprompted_payment_share, 0.5",
    "sms_answer_rate, 0",
    "account_age, 160",
    "day_of_month, 1",
    "days_to_month_end, 29",
    "weekday, 3"
  })
  void contacts_and_calendar(String name, float expected) {
    float actual = value(worked(), name);
    assertThat(actual).as(name).isCloseTo(expected, within(1e-3f));
  }

  @Test
  void the_usual_pay_day_is_the_direction_of_the_payments() {
    AnAccount account = anAccount().paid(17, 1_00).paid(45, 1_00).paid(76, 1_00);
    assertThat(value(account, "pay_day_concentration")).isCloseTo(1, within(1e-6f));
    assertThat(value(account, "days_to_usual_pay_day")).isEqualTo(14);
    assertThat(value(account, "usual_pay_day")).isEqualTo(15);
  }

  @Test
  void a_payment_naming_its_due_may_come_early() {
    AnAccount account = anAccount().due(20, 100_00).paidFor(0, 26, 100_00);
    assertThat(value(account, "days_late_last")).isEqualTo(-6);
    assertThat(value(account, "on_time_share")).isEqualTo(1);
  }

  @Test
  void only_the_newest_promises_and_dues_are_the_last_ones() {
    AnAccount account =
        anAccount()
            .due(150, 100_00)
            .due(120, 100_00)
            .due(90, 100_00)
            .due(60, 100_00)
            .due(30, 100_00)
            .paidFor(0, 150, 100_00)
            .paidFor(1, 120, 100_00)
            .paidFor(2, 80, 100_00)
            .paidFor(3, 60, 100_00)
            .promised(85, 5, 100_00)
            .promised(70, 5, 100_00)
            .promised(62, 2, 100_00)
            .promised(29, 9, 100_00);
    assertThat(value(account, "last_4_dues_on_time")).as("days 120 and 60").isEqualTo(2);
    assertThat(value(account, "promises_kept")).isEqualTo(2);
    assertThat(value(account, "last_3_promises_judged")).isEqualTo(3);
    assertThat(value(account, "last_3_promises_kept")).isEqualTo(1);
    assertThat(value(account, "last_3_promises_broken")).isEqualTo(2);
    assertThat(value(anAccount().due(9, 1_00), "last_4_dues_on_time")).isNaN();
  }

  @Test
  void an_open_promise_counts_what_is_promised() {
    AnAccount account = anAccount().overdueBy(40).promised(4, 10, 25_00);
    assertThat(value(account, "open_promise_amount")).isCloseTo(50, within(1e-4f));
    assertThat(value(account, "open_promise_share")).isCloseTo(0.25f, within(1e-6f));
    assertThat(value(account, "days_to_open_promise")).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "days_overdue_now", "days_since_first_overdue", "months_since_cure", "mean_due_amount",
    "days_since_last_payment", "days_late_mean", "promise_kept_share", "call_answer_rate",
    "days_to_usual_pay_day"
  })
  void an_account_without_events_has_no_value(String name) {
    assertThat(value(anAccount(), name)).isNaN();
  }
}
