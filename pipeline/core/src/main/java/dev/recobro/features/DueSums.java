package dev.recobro.features;

import dev.recobro.history.DelinquencyPath;
import dev.recobro.history.Dues;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import java.util.Arrays;

/** What the dues before the as-of day add up to, and how late they were settled; newest first. */
final class DueSums {

  static final int TREND_DUES = 12;
  static final int RECENT_DUES = 3;

  /** Dues that punctuality of late is told by. */
  static final int NEWEST_DUES = 4;

  int count;
  long totalMinor;
  final long[] minor = new long[Spans.COUNT];
  int lastDay;
  long lastMinor;

  int openCount;
  long largestOpenMinor;
  long oldestOpenMinor;
  double openMinorDays;

  int onTime;
  int yearCount;
  int yearOnTime;
  private int judged;
  private int newestOnTime;
  final Lateness lateness = new Lateness();

  void observe(KnownHistory known, DelinquencyPath path) {
    clear();
    Dues dues = known.dues();
    for (int i = dues.count() - 1; i >= 0; i--) {
      int age = known.day() - dues.day()[i];
      add(age, dues.minor()[i]);
      if (dues.minor()[i] > 0) {
        settled(age, dues.day()[i], path.settledDay(i));
        open(age, path.openMinor(i));
      }
    }
    count = dues.count();
    if (count > 0) {
      lastDay = dues.day()[count - 1];
      lastMinor = dues.minor()[count - 1];
    }
    Spans.accumulate(minor);
  }

  private void clear() {
    Arrays.fill(minor, 0);
    totalMinor = 0;
    lastDay = Observation.NO_DAY;
    lastMinor = 0;
    openCount = 0;
    largestOpenMinor = 0;
    oldestOpenMinor = 0;
    openMinorDays = 0;
    onTime = 0;
    yearCount = 0;
    yearOnTime = 0;
    judged = 0;
    newestOnTime = 0;
    lateness.clear();
  }

  private void add(int age, long due) {
    totalMinor += due;
    int span = Spans.narrowest(age);
    if (span < Spans.COUNT) {
      minor[span] += due;
    }
  }

  private void settled(int age, int dueDay, int settledDay) {
    boolean kept = settledDay <= dueDay;
    onTime += kept ? 1 : 0;
    newestOnTime += kept && judged < NEWEST_DUES ? 1 : 0;
    judged++;
    if (age <= 365) {
      yearCount++;
      yearOnTime += kept ? 1 : 0;
    }
    if (settledDay != Payments.NEVER) {
      lateness.add(settledDay - dueDay);
    }
  }

  /** Of the newest four dues above zero, those settled in time; NaN below four. */
  double newestOnTime() {
    return judged < NEWEST_DUES ? Double.NaN : newestOnTime;
  }

  private void open(int age, long openMinor) {
    if (openMinor > 0) {
      openCount++;
      largestOpenMinor = Math.max(largestOpenMinor, openMinor);
      oldestOpenMinor = openMinor;
      openMinorDays += (double) openMinor * age;
    }
  }
}
