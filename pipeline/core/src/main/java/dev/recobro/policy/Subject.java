package dev.recobro.policy;

import dev.recobro.domain.Account;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Flag;
import dev.recobro.history.Promises;
import java.util.Set;

/**
 * Whom and what a contact is about: the debtor's flags and the account's state.
 *
 * @param flags bits by ordinal of {@link Flag}
 * @param limitationDay from this day on the debt is time-barred, {@link Integer#MAX_VALUE} when no
 *     day is known; in days since 1970-01-01
 * @param promisedUntil last day on which an open promise of the account is waited for, its days of
 *     grace included; {@link Promises#NO_DAY} when none is open
 */
public record Subject(
    int flags, AccountStatus status, boolean disputed, int limitationDay, int promisedUntil) {

  /**
   * The subject of an account of a debtor with these flags.
   *
   * @param promisedUntil as in {@link Subject}
   */
  public static Subject of(Set<Flag> flags, Account account, int promisedUntil) {
    return new Subject(
        mask(flags),
        account.status(),
        account.disputed(),
        account.limitationOn() == null
            ? Integer.MAX_VALUE
            : (int) account.limitationOn().toEpochDay(),
        promisedUntil);
  }

  /** Flags as bits. */
  public static int mask(Set<Flag> flags) {
    int mask = 0;
    for (Flag flag : flags) {
      mask |= 1 << flag.ordinal();
    }
    return mask;
  }
}
