package dev.recobro.scoring;

import java.util.Locale;

/**
 * What an account adds to the portfolio's figures; places in {@link ScoredAccount#getMeasures()}.
 */
public enum Measure {
  /** Balance in the base currency. */
  BALANCE_BASE,
  /** Overdue in the base currency. */
  OVERDUE_BASE,
  /** Expected recovery, in the base currency. */
  EXPECTED_BASE,
  /** Paid in the last 30 days, in the base currency. */
  PAID_30,
  /** Promises whose time ran out in the last 30 days. */
  PROMISES_DUE_30,
  /** Those of them that were kept. */
  PROMISES_KEPT_30,
  /** Outbound calls on this account in the last 30 days. */
  CALLS_30,
  /** Those of them that reached the debtor. */
  CALLS_REACHED_30,
  /** At stake, in the base currency. */
  AT_STAKE_BASE,
  /** Units of the base currency in one of the account's. */
  BASE_RATE;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
