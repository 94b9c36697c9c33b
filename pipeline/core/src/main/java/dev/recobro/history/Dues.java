package dev.recobro.history;

/**
 * Amounts owed, as parallel arrays in order of day. The arrays are handed over, not copied.
 *
 * @param day due day, in days since 1970-01-01; ascending
 * @param minor amount, in minor units; not negative
 */
public record Dues(int[] day, long[] minor) {

  /** No dues. */
  public static final Dues NONE = new Dues(new int[0], new long[0]);

  /** Refuses arrays of different lengths or out of order. */
  public Dues {
    Parallel.check("dues", day, minor.length);
  }

  /** How many dues. */
  public int count() {
    return day.length;
  }

  Dues before(int bound) {
    int count = Parallel.countBefore(day, bound);
    return count == day.length
        ? this
        : new Dues(Parallel.first(day, count), Parallel.first(minor, count));
  }

  long minorFrom(int first, int end) {
    long sum = 0;
    for (int i = first; i < end; i++) {
      sum += minor[i];
    }
    return sum;
  }
}
