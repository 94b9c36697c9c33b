package dev.recobro.features;

/** Day of month of a civil day, by arithmetic alone: a LocalDate each would cost an allocation. */
final class CivilDay {

  private static final int DAYS_TO_YEAR_ZERO = 719_468;
  private static final int DAYS_IN_ERA = 146_097;

  private CivilDay() {}

  /**
   * Day of month, 1 to 31, of a day since 1970-01-01 in the proleptic Gregorian calendar (H.
   * Hinnant, "chrono-compatible low-level date algorithms").
   */
  static int dayOfMonth(int day) {
    int dayOfEra = Math.floorMod(day + DAYS_TO_YEAR_ZERO, DAYS_IN_ERA);
    int yearOfEra =
        (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / (DAYS_IN_ERA - 1)) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int month = (5 * dayOfYear + 2) / 153;
    return dayOfYear - (153 * month + 2) / 5 + 1;
  }
}
