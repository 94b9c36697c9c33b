package dev.recobro.backtest;

import dev.recobro.simulator.Action;
import java.util.List;

/**
 * What a collections floor does with the next account of its list: it calls, and later than two
 * months it calls with an offer; when no agent is free it sends the first message that may go out;
 * to the oldest debts a letter, or a visit. A debtor is left alone for a few days after a contact.
 */
final class FloorOrder {

  private static final int PLAN_FROM = 61;
  private static final int SETTLEMENT_FROM = 121;
  private static final int[] EARLY =
      order("call_reminder", "sms_reminder", "whatsapp_reminder", "email_reminder", "ivr_reminder");
  private static final int[] MIDDLE =
      order(
          "call_plan",
          "letter_notice",
          "sms_reminder",
          "whatsapp_reminder",
          "email_reminder",
          "ivr_reminder");
  private static final int[] LATE =
      order(
          "visit_plan",
          "call_settlement",
          "letter_notice",
          "sms_reminder",
          "whatsapp_reminder",
          "email_warning",
          "ivr_reminder");
  private static final int[] BEFORE_DUE = order("sms_reminder", "whatsapp_reminder");

  private FloorOrder() {}

  private static int[] order(String... ids) {
    List<String> all = Action.STANDARD.stream().map(Action::id).toList();
    int[] order = new int[ids.length];
    for (int n = 0; n < ids.length; n++) {
      order[n] = all.indexOf(ids[n]);
    }
    return order;
  }

  /** The first action of the order that the law allows and the day still holds, or none. */
  static int next(Morning morning, int i, CapacityLeft left) {
    if (morning.rests(i)) {
      return Action.NONE;
    }
    for (int action : of(morning.view().daysPastDue(i))) {
      if (left.holds(action) && morning.allows(i, action)) {
        return action;
      }
    }
    return Action.NONE;
  }

  private static int[] of(int daysPastDue) {
    if (daysPastDue == 0) {
      return BEFORE_DUE;
    }
    return daysPastDue < PLAN_FROM ? EARLY : daysPastDue < SETTLEMENT_FROM ? MIDDLE : LATE;
  }
}
