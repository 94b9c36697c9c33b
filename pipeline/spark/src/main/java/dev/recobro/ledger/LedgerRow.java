package dev.recobro.ledger;

/**
 * One account's events as they lie in the ledger. Contacts stand on the row of the account that
 * they name; those that name none stand on a row of their debtor whose account id is empty.
 *
 * @param debtorId UTF-8
 * @param accountId UTF-8
 * @param ints columns of 32 bits by ordinal of {@link LedgerColumn}, null where it is wide
 * @param longs columns of 64 bits likewise, null where it isn't wide
 */
record LedgerRow(byte[] debtorId, byte[] accountId, int[][] ints, long[][] longs) {

  static LedgerRow empty(byte[] debtorId, byte[] accountId) {
    return new LedgerRow(
        debtorId, accountId, new int[LedgerColumn.COUNT][], new long[LedgerColumn.COUNT][]);
  }

  int[] ints(LedgerColumn column) {
    return ints[column.ordinal()];
  }

  long[] longs(LedgerColumn column) {
    return longs[column.ordinal()];
  }

  int count(LedgerColumn.Group group) {
    return switch (group) {
      case DUES -> ints(LedgerColumn.DUE_DAY).length;
      case PAYMENTS -> ints(LedgerColumn.PAYMENT_DAY).length;
      case CONTACTS -> ints(LedgerColumn.CONTACT_DAY).length;
      case PROMISES -> ints(LedgerColumn.PROMISE_MADE_DAY).length;
    };
  }

  /** What this row adds to the ledger's totals. */
  LedgerTotals totals() {
    int latest = latest(LedgerColumn.PAYMENT_DAY, Integer.MIN_VALUE);
    latest = latest(LedgerColumn.CONTACT_DAY, latest);
    latest = latest(LedgerColumn.PROMISE_MADE_DAY, latest);
    return new LedgerTotals(
        accountId.length > 0 ? 1 : 0,
        count(LedgerColumn.Group.DUES),
        count(LedgerColumn.Group.PAYMENTS),
        count(LedgerColumn.Group.CONTACTS),
        count(LedgerColumn.Group.PROMISES),
        sum(longs(LedgerColumn.DUE_MINOR)),
        sum(longs(LedgerColumn.PAYMENT_MINOR)),
        earliestPayment(),
        latest);
  }

  private int earliestPayment() {
    int[] days = ints(LedgerColumn.PAYMENT_DAY);
    return days.length == 0 ? Integer.MAX_VALUE : days[0];
  }

  private int latest(LedgerColumn column, int soFar) {
    int[] days = ints(column);
    return days.length == 0 ? soFar : Math.max(soFar, days[days.length - 1]);
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }
}
