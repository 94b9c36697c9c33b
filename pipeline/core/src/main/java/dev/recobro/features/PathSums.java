package dev.recobro.features;

import dev.recobro.domain.Bucket;
import dev.recobro.history.Delinquency;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.Payments;
import java.util.Arrays;

/** What an account's delinquency was on its way to the as-of day, in one pass over its steps. */
final class PathSums {

  static final int MONTHS = 12;
  static final int[] WORST_DAYS = {90, 180, 365};
  private static final int YEAR = 365;
  private static final byte[] BUCKETS = buckets();

  long overdueMinor;
  long overdueMonthAgoMinor;
  long creditMinor;
  int daysPastDue;
  final int[] monthlyDaysPastDue = new int[MONTHS + 1];
  final int[] worst = new int[WORST_DAYS.length];
  final int[] daysOverdue = new int[WORST_DAYS.length];
  int bucketsVisited;
  int cures;
  int curesInYear;
  int episodesInYear;
  int lastCureDay;
  int firstOverdueDay;
  int overdueSinceDay;

  private int nextMonth;

  private static byte[] buckets() {
    byte[] table = new byte[Bucket.DPD_181_PLUS.fromDays() + 1];
    for (int days = 0; days < table.length; days++) {
      for (Bucket bucket : Bucket.values()) {
        if (bucket.fromDays() > 0 && days >= bucket.fromDays()) {
          table[days]++;
        }
      }
    }
    return table;
  }

  static int bucket(int daysPastDue) {
    return BUCKETS[Math.min(daysPastDue, BUCKETS.length - 1)];
  }

  void observe(DelinquencyPath path, Delinquency now) {
    clear(now);
    int visited = 0;
    boolean current = true;
    for (int step = path.steps() - 1; step >= 0; step--) {
      int from = path.stepDay(step);
      int end = path.stepEnd(step);
      int oldest = path.stepOldestUnpaidDay(step);
      months(now.day(), from, oldest, path.stepOverdueMinor(step));
      if (oldest == Payments.NEVER) {
        cure(path, step, now.day() - from < YEAR);
        current = false;
        continue;
      }
      overdueSinceDay = current ? from : overdueSinceDay;
      firstOverdueDay = from;
      worst(now.day(), from, end, oldest);
      int yearFrom = Math.max(from, now.day() - YEAR + 1);
      if (end >= yearFrom) {
        visited |= bits(bucket(yearFrom - oldest), bucket(end - oldest));
        episodesInYear += begins(path, step) && from == yearFrom ? 1 : 0;
      }
    }
    bucketsVisited = Integer.bitCount(visited);
  }

  private void clear(Delinquency now) {
    overdueMinor = now.overdueMinor();
    creditMinor = now.creditMinor();
    daysPastDue = now.daysPastDue();
    overdueMonthAgoMinor = 0;
    Arrays.fill(monthlyDaysPastDue, 0);
    Arrays.fill(worst, 0);
    Arrays.fill(daysOverdue, 0);
    cures = 0;
    curesInYear = 0;
    episodesInYear = 0;
    lastCureDay = Observation.NO_DAY;
    firstOverdueDay = Observation.NO_DAY;
    overdueSinceDay = Observation.NO_DAY;
    nextMonth = 0;
  }

  private void months(int day, int from, int oldest, long overdue) {
    while (nextMonth <= MONTHS && day - nextMonth * DelinquencyPath.MONTH_DAYS >= from) {
      int on = day - nextMonth * DelinquencyPath.MONTH_DAYS;
      monthlyDaysPastDue[nextMonth] = oldest == Payments.NEVER ? 0 : on - oldest;
      overdueMonthAgoMinor = nextMonth == 1 ? overdue : overdueMonthAgoMinor;
      nextMonth++;
    }
  }

  private void cure(DelinquencyPath path, int step, boolean inYear) {
    if (path.curesAt(step)) {
      lastCureDay = Math.max(lastCureDay, path.stepDay(step));
      cures++;
      curesInYear += inYear ? 1 : 0;
    }
  }

  private void worst(int day, int from, int end, int oldest) {
    for (int i = 0; i < WORST_DAYS.length; i++) {
      int first = Math.max(from, day - WORST_DAYS[i] + 1);
      if (end >= first) {
        worst[i] = Math.max(worst[i], end - oldest);
        daysOverdue[i] += end - first + 1;
      }
    }
  }

  private static boolean begins(DelinquencyPath path, int step) {
    return step == 0 || path.stepOldestUnpaidDay(step - 1) == Payments.NEVER;
  }

  private static int bits(int low, int high) {
    return (2 << high) - (1 << low);
  }

  /** Of the last {@code months} months, those that ended in an older bucket than they began. */
  int rolls(int months) {
    int rolls = 0;
    for (int month = 0; month < months; month++) {
      if (bucket(monthlyDaysPastDue[month]) > bucket(monthlyDaysPastDue[month + 1])) {
        rolls++;
      }
    }
    return rolls;
  }

  /** Mean DPD on the as-of day and the eleven month steps before it. */
  double meanDaysPastDue() {
    int sum = 0;
    for (int month = 0; month < MONTHS; month++) {
      sum += monthlyDaysPastDue[month];
    }
    return (double) sum / MONTHS;
  }
}
