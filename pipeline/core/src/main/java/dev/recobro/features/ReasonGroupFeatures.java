package dev.recobro.features;

import java.util.List;
import java.util.Map;

/** Which standard features make up each reason group. */
final class ReasonGroupFeatures {

  /** See {@link ReasonGroup#gate}. */
  static final Map<ReasonGroup, String> GATES =
      Map.of(
          ReasonGroup.PAYMENT_HABIT, "on_time_share",
          ReasonGroup.PROMISES, "promise_kept_share",
          ReasonGroup.OPEN_PROMISE, "days_to_open_promise",
          ReasonGroup.RESPONSE, "paid_after_contact_share");

  private ReasonGroupFeatures() {}

  static List<String> of(ReasonGroup group) {
    return words(
        switch (group) {
          case DAYS_PAST_DUE ->
              "days_past_due bucket_index days_overdue_now days_past_due_month_ago"
                  + " days_past_due_change";
          case DELINQUENCY_PATH ->
              "days_since_first_overdue worst_days_past_due_90 worst_days_past_due_180"
                  + " worst_days_past_due_365 days_overdue_90 days_overdue_180 days_overdue_365"
                  + " mean_days_past_due_12m buckets_visited_365 episodes_365";
          case ROLLS_AND_CURES ->
              "rolled_last_month rolls_3m rolls_12m cures_365 cure_count months_since_cure";
          case OVERDUE_AMOUNT ->
              "overdue_amount credit_amount unpaid_due_count largest_unpaid_due"
                  + " overdue_share_of_billed overdue_share_of_principal overdue_in_dues"
                  + " oldest_unpaid_share age_weighted_overdue mean_overdue_age overdue_change";
          case AMOUNTS_BILLED ->
              "principal_amount due_count due_amount_total mean_due_amount last_due_amount"
                  + " days_since_last_due due_amount_30 due_amount_60 due_amount_90"
                  + " due_amount_180 due_amount_365";
          case RECENT_PAYMENTS ->
              "days_since_last_payment last_payment payments_30 payments_90 paid_amount_30"
                  + " paid_amount_60 paid_amount_90 paid_share_30 paid_share_60 paid_share_90";
          case PAYMENT_RECORD ->
              "payment_count paid_amount_total paid_share_total max_payment mean_payment"
                  + " days_since_first_payment payment_gap_mean payment_gap_spread"
                  + " payment_gap_longest payments_180 payments_365 paid_amount_180"
                  + " paid_amount_365 paid_share_180 paid_share_365 reversed_payments";
          case PAYMENT_HABIT ->
              "settled_due_count on_time_share on_time_share_365 last_4_dues_on_time"
                  + " days_late_mean days_late_spread days_late_worst days_late_trend"
                  + " days_late_last days_late_recent";
          case PARTIAL_PAYMENTS -> "partial_payments_365 partial_payment_share";
          case PAY_DAY ->
              "pay_day_sin pay_day_cos pay_day_concentration usual_pay_day days_to_usual_pay_day";
          case PROMISES ->
              "promise_count promises_90 promises_kept promises_partly_kept promises_broken"
                  + " promises_cancelled promise_kept_share last_promise_kept"
                  + " last_3_promises_judged last_3_promises_kept last_3_promises_broken"
                  + " days_since_broken_promise days_since_last_promise";
          case OPEN_PROMISE ->
              "promises_open open_promise_amount open_promise_share days_to_open_promise";
          case CONTACT_ATTEMPTS ->
              "contact_count contacts_7 contacts_30 contacts_90 days_since_last_contact"
                  + " call_attempts_30 sms_attempts_30 whatsapp_attempts_30 email_attempts_30"
                  + " voice_attempts";
          case RIGHT_PARTY_CONTACT ->
              "rpc_count rpc_30 rpc_90 reached_90 attempts_since_rpc days_since_last_rpc"
                  + " inbound_90 days_since_last_inbound dead_ends_180";
          case RESPONSE ->
              "paid_after_contact_share paid_after_rpc_share message_engagement refusals_180"
                  + " call_answer_rate sms_answer_rate whatsapp_answer_rate email_answer_rate"
                  + " voice_answer_rate disputes_365 unprompted_payment_share";
          case ACCOUNT_AGE -> "account_age";
          case CALENDAR -> "season_sin season_cos day_of_month days_to_month_end weekday";
          case ATTRIBUTE -> "";
        });
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }
}
