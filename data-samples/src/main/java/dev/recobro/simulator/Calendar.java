package dev.recobro.simulator;

import java.time.LocalDate;

/** Civil months and paydays over the years around a scenario, without a date object a question. */
final class Calendar {

  private static final int MONTHS_BEFORE = 24;
  private static final int MONTHS_AFTER = 120;

  private final int firstDay;
  private final int[] monthStart;
  private final short[] monthOf;
  private final int firstMonthOfYear;

  Calendar(Scenario scenario) {
    LocalDate first =
        LocalDate.ofEpochDay(scenario.firstDay()).withDayOfMonth(1).minusMonths(MONTHS_BEFORE);
    int months = MONTHS_BEFORE + MONTHS_AFTER + scenario.days() / 28 + 2;
    firstMonthOfYear = first.getMonthValue() - 1;
    monthStart = new int[months + 1];
    for (int m = 0; m <= months; m++) {
      monthStart[m] = Math.toIntExact(first.plusMonths(m).toEpochDay());
    }
    firstDay = monthStart[0];
    monthOf = new short[monthStart[months] - firstDay];
    for (int m = 0; m < months; m++) {
      for (int day = monthStart[m]; day < monthStart[m + 1]; day++) {
        monthOf[day - firstDay] = (short) m;
      }
    }
  }

  /** Months that are known. */
  int months() {
    return monthStart.length - 1;
  }

  /** Index of the month that {@code day} lies in. */
  int month(int day) {
    return monthOf[day - firstDay];
  }

  /** 0 for January. */
  int monthOfYear(int month) {
    return (firstMonthOfYear + month) % 12;
  }

  /** The day in {@code month} that is {@code dayOfMonth}, or the month's last day. */
  int dayIn(int month, int dayOfMonth) {
    return Math.min(monthStart[month] + dayOfMonth - 1, monthStart[month + 1] - 1);
  }

  int dayOfMonth(int day) {
    return day - monthStart[month(day)] + 1;
  }

  static boolean sunday(int day) {
    // 1970-01-01 was a Thursday.
    return Math.floorMod(day + 3, 7) == 6;
  }

  /** The first payday on or after {@code day}: month ends, or the 15th and month ends. */
  int payday(int day, boolean fortnightly) {
    int month = month(day);
    int middle = monthStart[month] + 14;
    return fortnightly && day <= middle ? middle : monthStart[month + 1] - 1;
  }
}
