package dev.recobro.scoring;

import dev.recobro.decisions.AccountDay;
import dev.recobro.domain.PromiseState;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.PromiseStates;
import dev.recobro.history.Promises;

/** Reads off an account's history which days lie before and behind it. */
final class AccountDays {

  private AccountDays() {}

  static AccountDay of(Standing standing, ScoringSettings settings) {
    return new AccountDay(
        standing.path().now().daysPastDue(),
        daysToDue(standing.history(), settings.asOfDay(), standing.path().now().creditMinor()),
        daysSinceBroken(standing.known(), settings.promiseGraceDays()));
  }

  /** To the first due that what is paid ahead doesn't cover. */
  private static int daysToDue(AccountHistory history, int day, long creditMinor) {
    long left = creditMinor;
    for (int i = 0; i < history.dues().count(); i++) {
      if (history.dues().day()[i] >= day) {
        left -= history.dues().minor()[i];
        if (left < 0) {
          return history.dues().day()[i] - day;
        }
      }
    }
    return AccountDay.NEVER;
  }

  private static int daysSinceBroken(KnownHistory known, int graceDays) {
    Promises promises = known.promises();
    int least = AccountDay.NEVER;
    for (int i = 0; i < promises.count(); i++) {
      int days = known.day() - (promises.dueDay()[i] + graceDays + 1);
      PromiseState state = PromiseStates.stateOf(known, i, graceDays);
      if (state == PromiseState.BROKEN || state == PromiseState.PARTLY_KEPT) {
        least = Math.min(least, days);
      }
    }
    return least;
  }
}
