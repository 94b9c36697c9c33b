package dev.recobro.training;

import java.util.TreeSet;

/** The snapshot days on which two model sets are compared. */
final class ComparisonDays {

  private static final int WEEK = 7;
  private static final int MOST = 8;

  private ComparisonDays() {}

  /**
   * The newest day whose whole horizon is known and the same weekday of the weeks before it, as far
   * back as outcomes are new to both sets; when they never are, as far back as the history goes.
   *
   * @param first day with enough history behind it
   * @param last day whose horizon has passed
   * @param newFrom first day whose outcomes neither set has learnt from
   * @return at most eight days since 1970-01-01, ascending
   * @throws IllegalStateException when the history is too short for a single day
   */
  static int[] choose(int first, int last, int newFrom) {
    if (last < first) {
      throw new IllegalStateException(
          "too little history to compare on: no day has enough days behind it and a whole horizon after it");
    }
    int oldest = newFrom <= last ? Math.max(first, newFrom) : first;
    TreeSet<Integer> days = new TreeSet<>();
    for (int day = last; day >= oldest && days.size() < MOST; day -= WEEK) {
      days.add(day);
    }
    return days.stream().mapToInt(Integer::intValue).toArray();
  }
}
