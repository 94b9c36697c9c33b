package dev.recobro.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The as-of days through which training takes the history. */
final class SnapshotDays {

  private SnapshotDays() {}

  /**
   * Month ends and other days drawn by the seed, half and half where there is no room for all, from
   * {@code firstDay + minHistory} to the last day whose whole horizon lies before {@code asOf};
   * that last day, and the day one horizon before it, are always there. The drawn days are spread
   * over the whole time: a night runs on any day of a month, and who pays differs between them.
   *
   * @return days since 1970-01-01, ascending; empty when the history is too short
   */
  static int[] choose(
      int firstDay, int asOf, int horizonDays, int minHistoryDays, int maxDays, long seed) {
    int first = firstDay + minHistoryDays;
    int last = asOf - horizonDays;
    if (last < first) {
      return new int[0];
    }
    TreeSet<Integer> days = new TreeSet<>();
    days.add(last);
    if (last - horizonDays >= first) {
      days.add(last - horizonDays);
    }
    Random random = new Random(seed);
    addWhileRoom(days, monthEnds(first, last), maxDays / 2 + 1);
    addWhileRoom(days, spread(first, last, maxDays - days.size(), random), maxDays);
    addWhileRoom(days, shuffled(first, last, random), maxDays);
    return days.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void addWhileRoom(Set<Integer> days, List<Integer> more, int maxDays) {
    for (int day : more) {
      if (days.size() >= maxDays) {
        return;
      }
      days.add(day);
    }
  }

  /** Newest first, so that a short allowance keeps the recent past. */
  private static List<Integer> monthEnds(int first, int last) {
    List<Integer> ends = new ArrayList<>();
    LocalDate month = LocalDate.ofEpochDay(last).withDayOfMonth(1);
    for (int end = (int) month.toEpochDay() - 1; end >= first; ) {
      ends.add(end);
      month = month.minusMonths(1);
      end = (int) month.toEpochDay() - 1;
    }
    return ends;
  }

  /** One day drawn of each of {@code parts} equal parts of the time. */
  private static List<Integer> spread(int first, int last, int parts, Random random) {
    List<Integer> drawn = new ArrayList<>();
    long span = (long) last - first + 1;
    for (int part = 0; part < parts; part++) {
      int from = (int) (first + span * part / parts);
      int to = (int) (first + span * (part + 1) / parts);
      if (to > from) {
        drawn.add(from + random.nextInt(to - from));
      }
    }
    return drawn;
  }

  private static List<Integer> shuffled(int first, int last, Random random) {
    List<Integer> all = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      all.add(day);
    }
    Collections.shuffle(all, random);
    return all;
  }
}
