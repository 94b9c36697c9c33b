package dev.recobro.ledger;

/**
 * What the ledger holds.
 *
 * @param accounts rows that hold an account's events
 * @param duesMinor sum over all currencies, in minor units: a checksum, not an amount
 * @param paymentsMinor likewise
 * @param earliestPayment day of the first payment, from which the history speaks; {@link
 *     Integer#MAX_VALUE} when none
 * @param latestDay latest day of a payment, contact or promise; {@link Integer#MIN_VALUE} when none
 */
public record LedgerTotals(
    long accounts,
    long dues,
    long payments,
    long contacts,
    long promises,
    long duesMinor,
    long paymentsMinor,
    int earliestPayment,
    int latestDay)
    implements java.io.Serializable {

  /** Nothing. */
  static final LedgerTotals NONE =
      new LedgerTotals(0, 0, 0, 0, 0, 0, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);

  /** All events. */
  public long events() {
    return dues + payments + contacts + promises;
  }

  LedgerTotals plus(LedgerTotals other) {
    return new LedgerTotals(
        accounts + other.accounts,
        dues + other.dues,
        payments + other.payments,
        contacts + other.contacts,
        promises + other.promises,
        duesMinor + other.duesMinor,
        paymentsMinor + other.paymentsMinor,
        Math.min(earliestPayment, other.earliestPayment),
        Math.max(latestDay, other.latestDay));
  }

  LedgerTotals minus(LedgerTotals other) {
    return new LedgerTotals(
        accounts - other.accounts,
        dues - other.dues,
        payments - other.payments,
        contacts - other.contacts,
        promises - other.promises,
        duesMinor - other.duesMinor,
        paymentsMinor - other.paymentsMinor,
        earliestPayment,
        latestDay);
  }
}
