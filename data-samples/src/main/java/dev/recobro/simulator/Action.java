package dev.recobro.simulator;

import dev.recobro.domain.Channel;
import java.util.List;

/**
 * What a policy can do to an account: a treatment on a channel.
 *
 * @param id word in the decisions and contacts tables
 * @param costUsd of one try, in US dollars; converted by a fixed rate
 */
public record Action(String id, Channel channel, Treatment treatment, double costUsd) {

  /** Index in {@link #STANDARD} that stands for doing nothing. */
  public static final int NONE = -1;

  /** The actions of the simulated history. */
  public static final List<Action> STANDARD =
      List.of(
          new Action("sms_reminder", Channel.SMS, Treatment.REMINDER, 0.02),
          new Action("email_reminder", Channel.EMAIL, Treatment.REMINDER, 0.005),
          new Action("whatsapp_reminder", Channel.WHATSAPP, Treatment.REMINDER, 0.03),
          new Action("ivr_reminder", Channel.IVR, Treatment.REMINDER, 0.05),
          new Action("call_reminder", Channel.CALL, Treatment.REMINDER, 0.9),
          new Action("call_plan", Channel.CALL, Treatment.PAYMENT_PLAN, 1.3),
          new Action("call_settlement", Channel.CALL, Treatment.SETTLEMENT_OFFER, 1.3),
          new Action("email_warning", Channel.EMAIL, Treatment.PENALTY_WARNING, 0.005),
          new Action("letter_notice", Channel.LETTER, Treatment.FORMAL_NOTICE, 1.1),
          new Action("visit_plan", Channel.VISIT, Treatment.PAYMENT_PLAN, 6.0));

  /** Refuses a negative cost. */
  public Action {
    if (costUsd < 0) {
      throw new IllegalArgumentException("cost is negative: " + costUsd + ", action " + id);
    }
  }

  /** The id of the standard action at {@code index}, or {@code none}. */
  public static String idOf(int index) {
    return index == NONE ? "none" : STANDARD.get(index).id();
  }
}
