package dev.recobro.history;

import dev.recobro.domain.PromiseState;

/** How an account's promises stand on an as-of day. */
public final class PromiseStates {

  /**
   * Days after its due day on which a payment still keeps a promise, where nothing else is said.
   */
  public static final int STANDARD_GRACE_DAYS = 2;

  private PromiseStates() {}

  /**
   * State of one promise. What counts towards it: payments that stand, dated from the day it was
   * made to {@code graceDays} after its due day, and not after a cancellation. Paid in full it is
   * kept at once; otherwise it is judged when the days of grace have passed.
   *
   * @param promise index in {@link Promises}
   */
  public static PromiseState stateOf(KnownHistory known, int promise, int graceDays) {
    Promises promises = known.promises();
    int lastDay = promises.dueDay()[promise] + graceDays;
    int cancelledDay = promises.cancelledDay()[promise];
    long paid = paidMinor(known, promises.madeDay()[promise], Math.min(lastDay, cancelledDay));
    if (paid >= promises.minor()[promise]) {
      return PromiseState.KEPT;
    }
    if (cancelledDay != Payments.NEVER) {
      return PromiseState.CANCELLED;
    }
    if (known.day() <= lastDay) {
      return PromiseState.OPEN;
    }
    return paid > 0 ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN;
  }

  /**
   * Last day on which an open promise of the account is waited for, its days of grace included; of
   * several the latest, {@link Promises#NO_DAY} when none is open.
   */
  public static int openUntil(KnownHistory known, int graceDays) {
    Promises promises = known.promises();
    int last = Promises.NO_DAY;
    for (int i = 0; i < promises.count(); i++) {
      int until = promises.dueDay()[i] + graceDays;
      if (until > last && stateOf(known, i, graceDays) == PromiseState.OPEN) {
        last = until;
      }
    }
    return last;
  }

  private static long paidMinor(KnownHistory known, int firstDay, int lastDay) {
    Payments payments = known.payments();
    long sum = 0;
    for (int i = payments.count() - 1; i >= 0 && payments.day()[i] >= firstDay; i--) {
      if (payments.day()[i] <= lastDay && payments.stands(i, known.day())) {
        sum += payments.minor()[i];
      }
    }
    return sum;
  }
}
