package dev.recobro.features;

/** The spans before the as-of day in which events are counted, and a table from age to span. */
final class Spans {

  /** Lengths in days, ascending; a span of w days holds D-w <= day < D. */
  static final int[] DAYS = {7, 30, 60, 90, 180, 365};

  static final int COUNT = DAYS.length;

  private static final byte[] NARROWEST = narrowest();

  private Spans() {}

  private static byte[] narrowest() {
    byte[] table = new byte[DAYS[COUNT - 1] + 1];
    byte span = 0;
    for (int age = 0; age < table.length; age++) {
      if (age > DAYS[span]) {
        span++;
      }
      table[age] = span;
    }
    return table;
  }

  /** Index of the shortest span that holds an event {@code age} days before D; COUNT when none. */
  static int narrowest(int age) {
    return age < NARROWEST.length ? NARROWEST[age] : COUNT;
  }

  /** Index of the span of {@code days} days. */
  static int of(int days) {
    for (int span = 0; span < COUNT; span++) {
      if (DAYS[span] == days) {
        return span;
      }
    }
    throw new IllegalArgumentException("no span of days: " + days);
  }

  /** Turns counts by narrowest span into counts by span. */
  static void accumulate(int[] counts) {
    for (int span = 1; span < COUNT; span++) {
      counts[span] += counts[span - 1];
    }
  }

  /** Turns sums by narrowest span into sums by span. */
  static void accumulate(long[] sums) {
    for (int span = 1; span < COUNT; span++) {
      sums[span] += sums[span - 1];
    }
  }
}
