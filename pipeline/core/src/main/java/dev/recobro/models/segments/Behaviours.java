package dev.recobro.models.segments;

import java.util.List;

/**
 * The behaviours that segments are found by: habit, lateness, partial payments, promises,
 * reachability, answers to contacts, disputes. No amounts, no attributes, no calendar.
 */
public final class Behaviours {

  private static final List<Behaviour> ALL =
      List.of(
          Behaviour.share("on_time_share", "due_count", 3, 2),
          Behaviour.share("on_time_share_365", "due_count", 3, 1),
          Behaviour.of("days_late_mean", Curve.LOG, 2),
          Behaviour.of("days_late_recent", Curve.ROOT, 1),
          Behaviour.share("partial_payment_share", "payment_count", 3, 1),
          Behaviour.share("promise_kept_share", "promise_count", 2, 1),
          Behaviour.of("voice_answer_rate", Curve.SHORTFALL, "voice_attempts", 3, 1.5),
          Behaviour.of("disputes_365", Curve.PLAIN, 1.5),
          Behaviour.share("unprompted_payment_share", "payment_count", 3, 1),
          Behaviour.of("paid_share_total", Curve.PLAIN, 1),
          Behaviour.share("paid_after_rpc_share", "rpc_count", 2, 1),
          Behaviour.of("worst_days_past_due_365", Curve.ROOT, 1.5),
          Behaviour.of("days_overdue_365", Curve.ROOT, 1.5),
          Behaviour.of("days_past_due", Curve.LOG, 1),
          Behaviour.of("payment_gap_longest", Curve.ROOT, 2),
          Behaviour.of("days_since_last_payment", Curve.LOG, 1),
          Behaviour.of("cures_365", Curve.PLAIN, 1));

  private Behaviours() {}

  /** In order. */
  public static List<Behaviour> all() {
    return ALL;
  }
}
