package dev.recobro.history;

/**
 * Payments, as parallel arrays in order of day. The arrays are handed over, not copied.
 *
 * @param day day of payment, in days since 1970-01-01; ascending
 * @param minor amount, in minor units; positive
 * @param due index in {@link Dues} of the due that the payment names, {@link #ANY_DUE} when it
 *     names none, {@link #LATER_DUE} when it names one that this history doesn't hold yet
 * @param reversedDay day of reversal, {@link #NEVER} when it stands
 */
public record Payments(int[] day, long[] minor, int[] due, int[] reversedDay) {

  /** The payment names no due: it settles the oldest open one. */
  public static final int ANY_DUE = -1;

  /** The payment names a due that isn't in the history yet: it waits for that due. */
  public static final int LATER_DUE = -2;

  /** Day of an event that hasn't come. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** No payments. */
  public static final Payments NONE = new Payments(new int[0], new long[0], new int[0], new int[0]);

  /** Refuses arrays of different lengths or out of order. */
  public Payments {
    Parallel.check("payments", day, minor.length, due.length, reversedDay.length);
  }

  /** How many payments. */
  public int count() {
    return day.length;
  }

  /** Whether payment {@code i} had not been reversed before {@code asOfDay}. */
  public boolean stands(int i, int asOfDay) {
    return reversedDay[i] >= asOfDay;
  }

  Payments before(int bound, int dueCount) {
    int count = Parallel.countBefore(day, bound);
    int[] knownDue = knownDues(count, dueCount);
    int[] knownReversal = Parallel.known(reversedDay, count, bound);
    if (count == day.length && knownDue == due && knownReversal == reversedDay) {
      return this;
    }
    return new Payments(
        Parallel.first(day, count), Parallel.first(minor, count), knownDue, knownReversal);
  }

  private int[] knownDues(int count, int dueCount) {
    int[] known = Parallel.first(due, count);
    for (int i = 0; i < count; i++) {
      if (known[i] >= dueCount) {
        known = known == due ? due.clone() : known;
        known[i] = LATER_DUE;
      }
    }
    return known;
  }
}
