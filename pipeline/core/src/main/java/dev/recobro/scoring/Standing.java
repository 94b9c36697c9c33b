package dev.recobro.scoring;

import dev.recobro.domain.Account;
import dev.recobro.domain.Money;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.AtStake;
import dev.recobro.history.Balance;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.PromiseStates;
import dev.recobro.history.Promises;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands on the as-of day.
 *
 * @param balanceMinor all that is owed; 0 for an account that isn't open yet on that day
 * @param promisedUntil last day on which an open promise is waited for; {@link Promises#NO_DAY}
 *     when none is open
 */
record Standing(
    AccountState state,
    Account account,
    AccountHistory history,
    KnownHistory known,
    DelinquencyPath path,
    AtStake stake,
    long balanceMinor,
    int promisedUntil) {

  static Standing of(AccountState state, AccountHistory history, ScoringSettings settings) {
    int day = settings.asOfDay();
    KnownHistory known = history.asOf(day);
    DelinquencyPath path = DelinquencyPath.of(known);
    boolean opened = state.openedDay() < day;
    long balance =
        new Balance(
                path.now().overdueMinor(),
                history.scheduledMinorFrom(day),
                path.now().creditMinor())
            .minor();
    return new Standing(
        state,
        state.account(),
        history,
        known,
        path,
        AtStake.of(history, path.now(), settings.preventiveDays()),
        opened ? balance : 0,
        PromiseStates.openUntil(known, settings.promiseGraceDays()));
  }

  boolean owing() {
    return balanceMinor > 0;
  }

  /** In the account's currency. */
  double stakeMajor() {
    return stake.minor() * Money.majorPerMinor(account.currency());
  }

  /** In the account's currency. */
  double balanceMajor() {
    return balanceMinor * Money.majorPerMinor(account.currency());
  }

  /** Name of the portfolio that the account belongs to; null where the tables don't say. */
  @Nullable String portfolio(PortfolioBy by) {
    return state.text(by.code());
  }

  boolean sameDebtor(Standing other) {
    return account.debtorId().equals(other.account.debtorId());
  }
}
