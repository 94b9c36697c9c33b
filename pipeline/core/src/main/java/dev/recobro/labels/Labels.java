package dev.recobro.labels;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.PromiseState;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.Contacts;
import dev.recobro.history.Delinquency;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import dev.recobro.history.PromiseStates;
import dev.recobro.history.Promises;

/** Reads the outcomes of an as-of day from the days after it. */
public final class Labels {

  private static final Outcome[] OUTCOMES = Outcome.values();

  private Labels() {}

  /**
   * Labels of the window {@code asOfDay} to {@code asOfDay + horizon.days() - 1}.
   *
   * <ul>
   *   <li>pays: paid in the window at least the horizon's share of what was overdue; where nothing
   *       was, of the dues that fall into the window; NaN where there are none either. A payment
   *       reversed inside the window doesn't count.
   *   <li>cures: overdue is zero on one of the days {@code asOfDay + 1} to {@code asOfDay + days};
   *       NaN when nothing was overdue.
   *   <li>promise kept: of the promises open on the as-of day or made in the window, the first
   *       whose end is known when the window ends; NaN when there is none.
   *   <li>right party: the first outbound contact on the channel in the window reached the debtor;
   *       NaN when there was none.
   * </ul>
   *
   * @param asOfDay in days since 1970-01-01
   */
  public static AccountLabels of(AccountHistory full, int asOfDay, Horizon horizon) {
    int end = asOfDay + horizon.days();
    KnownHistory before = full.asOf(asOfDay);
    KnownHistory after = full.asOf(end);
    long overdue = Delinquency.of(before).overdueMinor();
    long paid = paidMinor(after.payments(), asOfDay, end);
    long expected = overdue > 0 ? overdue : full.scheduledMinorBetween(asOfDay, end);
    return new AccountLabels(
        expected > 0 ? truth(paid >= horizon.paysShare() * expected) : Float.NaN,
        overdue > 0 ? cures(after, asOfDay) : Float.NaN,
        promiseKept(before, after, horizon.promiseGraceDays()),
        rightParty(after.contacts(), asOfDay, Channel.CALL),
        rightParty(after.contacts(), asOfDay, Channel.SMS),
        rightParty(after.contacts(), asOfDay, Channel.WHATSAPP),
        rightParty(after.contacts(), asOfDay, Channel.EMAIL),
        paid,
        overdue);
  }

  private static float truth(boolean happened) {
    return happened ? 1 : 0;
  }

  private static long paidMinor(Payments payments, int from, int end) {
    long sum = 0;
    for (int i = payments.count() - 1; i >= 0 && payments.day()[i] >= from; i--) {
      if (payments.stands(i, end)) {
        sum += payments.minor()[i];
      }
    }
    return sum;
  }

  private static float cures(KnownHistory after, int asOfDay) {
    return truth(DelinquencyPath.of(after).clearWithin(asOfDay + 1, after.day()));
  }

  private static float promiseKept(KnownHistory before, KnownHistory after, int graceDays) {
    Promises promises = after.promises();
    for (int i = 0; i < promises.count(); i++) {
      boolean inQuestion =
          promises.madeDay()[i] >= before.day()
              || PromiseStates.stateOf(before, i, graceDays) == PromiseState.OPEN;
      if (inQuestion) {
        PromiseState state = PromiseStates.stateOf(after, i, graceDays);
        if (state != PromiseState.OPEN && state != PromiseState.CANCELLED) {
          return truth(state == PromiseState.KEPT);
        }
      }
    }
    return Float.NaN;
  }

  private static float rightParty(Contacts contacts, int from, Channel channel) {
    for (int i = 0; i < contacts.count(); i++) {
      if (contacts.day()[i] >= from
          && contacts.channel()[i] == Contacts.code(channel)
          && !contacts.inbound(i)) {
        return truth(OUTCOMES[contacts.outcome()[i]].reachedDebtor());
      }
    }
    return Float.NaN;
  }
}
