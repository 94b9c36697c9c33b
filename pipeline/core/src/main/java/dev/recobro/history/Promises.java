package dev.recobro.history;

/**
 * Promises to pay, as parallel arrays in order of the day they were made. The arrays are handed
 * over, not copied.
 *
 * @param madeDay civil day in the portfolio's zone on which it was made; ascending
 * @param dueDay day by which the debtor said he would pay
 * @param minor promised amount, in minor units
 * @param cancelledDay day of cancellation, {@link Payments#NEVER} when it stands
 */
public record Promises(int[] madeDay, int[] dueDay, long[] minor, int[] cancelledDay) {

  /** Before every day: until when promises are waited for where none is open. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** No promises. */
  public static final Promises NONE = new Promises(new int[0], new int[0], new long[0], new int[0]);

  /** Refuses arrays of different lengths or out of order. */
  public Promises {
    Parallel.check("promises", madeDay, dueDay.length, minor.length, cancelledDay.length);
  }

  /** How many promises. */
  public int count() {
    return madeDay.length;
  }

  Promises before(int bound) {
    int count = Parallel.countBefore(madeDay, bound);
    int[] knownCancellation = Parallel.known(cancelledDay, count, bound);
    if (count == madeDay.length && knownCancellation == cancelledDay) {
      return this;
    }
    return new Promises(
        Parallel.first(madeDay, count),
        Parallel.first(dueDay, count),
        Parallel.first(minor, count),
        knownCancellation);
  }
}
