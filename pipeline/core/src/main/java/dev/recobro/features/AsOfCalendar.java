package dev.recobro.features;

import java.time.LocalDate;

/** Where the as-of day stands in its year, month and week; kept while the day stays the same. */
final class AsOfCalendar {

  private int day = Observation.NO_DAY;
  double seasonSin;
  double seasonCos;
  int dayOfMonth;
  int daysToMonthEnd;
  int weekday;

  void observe(int asOfDay) {
    if (asOfDay == day) {
      return;
    }
    day = asOfDay;
    LocalDate date = LocalDate.ofEpochDay(asOfDay);
    double angle = 2 * Math.PI * date.getDayOfYear() / date.lengthOfYear();
    seasonSin = StrictMath.sin(angle);
    seasonCos = StrictMath.cos(angle);
    dayOfMonth = date.getDayOfMonth();
    daysToMonthEnd = date.lengthOfMonth() - dayOfMonth;
    weekday = date.getDayOfWeek().getValue();
  }
}
