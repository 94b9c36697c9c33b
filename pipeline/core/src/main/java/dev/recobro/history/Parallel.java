package dev.recobro.history;

import java.util.Arrays;

/** What parallel event arrays must keep: equal lengths, days ascending. */
final class Parallel {

  private Parallel() {}

  static void check(String what, int[] day, int... lengths) {
    for (int length : lengths) {
      if (length != day.length) {
        throw new IllegalArgumentException(
            "%s: columns of different lengths: %d and %s"
                .formatted(what, day.length, Arrays.toString(lengths)));
      }
    }
    for (int i = 1; i < day.length; i++) {
      if (day[i] < day[i - 1]) {
        throw new IllegalArgumentException(
            "%s: day %d after day %d, at %d".formatted(what, day[i], day[i - 1], i));
      }
    }
  }

  /** How many leading days are before {@code bound}. */
  static int countBefore(int[] day, int bound) {
    if (day.length == 0 || day[day.length - 1] < bound) {
      return day.length;
    }
    int low = 0;
    int high = day.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first {@code count} of {@code values}; the array itself when that is all of it. */
  static int[] first(int[] values, int count) {
    return count == values.length ? values : Arrays.copyOf(values, count);
  }

  /** The first {@code count} of {@code values}; the array itself when that is all of it. */
  static long[] first(long[] values, int count) {
    return count == values.length ? values : Arrays.copyOf(values, count);
  }

  /** The first {@code count} of {@code when}, where days from {@code day} on haven't come. */
  static int[] known(int[] when, int count, int day) {
    int[] known = first(when, count);
    for (int i = 0; i < count; i++) {
      if (known[i] >= day && known[i] != Payments.NEVER) {
        known = known == when ? when.clone() : known;
        known[i] = Payments.NEVER;
      }
    }
    return known;
  }
}
