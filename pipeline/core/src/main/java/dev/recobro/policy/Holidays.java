package dev.recobro.policy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Public holidays of some jurisdictions together, from 1990 to 2100. */
final class Holidays {

  private static final int FIRST_DAY = (int) LocalDate.of(1990, 1, 1).toEpochDay();
  private static final int DAYS = (int) LocalDate.of(2100, 12, 31).toEpochDay() - FIRST_DAY + 1;
  private static final byte WORKDAY = 1;
  private static final byte HOLIDAY = 2;

  private final Set<String> jurisdictions;

  /** Zero until the year was asked for; two threads that fill one year write the same bytes. */
  private final byte[] days = new byte[DAYS];

  private Holidays(Set<String> jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  /**
   * Those of codes such as {@code CO} or {@code BR-SP}; none where the library knows no country.
   */
  static Holidays of(Collection<String> jurisdictions) {
    Set<String> known = new LinkedHashSet<>();
    for (String jurisdiction : new TreeSet<>(jurisdictions)) {
      String country = jurisdiction.toUpperCase(Locale.ROOT).split("-", -1)[0];
      if (HolidayManager.getSupportedCalendarCodes().contains(country)) {
        known.add(jurisdiction.toLowerCase(Locale.ROOT));
      }
    }
    return new Holidays(known);
  }

  /** Whether a civil day, in days since 1970-01-01, is a holiday; false outside of the years. */
  boolean fallsOn(int day) {
    int at = day - FIRST_DAY;
    if (at < 0 || at >= DAYS || jurisdictions.isEmpty()) {
      return false;
    }
    if (days[at] == 0) {
      fill(LocalDate.ofEpochDay(day).getYear());
    }
    return days[at] == HOLIDAY;
  }

  private synchronized void fill(int year) {
    Set<LocalDate> holidays = new TreeSet<>();
    for (String jurisdiction : jurisdictions) {
      for (int near = year - 1; near <= year + 1; near++) {
        collect(jurisdiction, Year.of(near), holidays);
      }
    }
    LocalDate end = LocalDate.of(year + 1, 1, 1);
    for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      days[(int) day.toEpochDay() - FIRST_DAY] = holidays.contains(day) ? HOLIDAY : WORKDAY;
    }
  }

  /** A holiday that is kept on another day closes that day, not its own. */
  private static synchronized void collect(String jurisdiction, Year year, Set<LocalDate> into) {
    String[] parts = jurisdiction.split("-", -1);
    String[] regions = Arrays.copyOfRange(parts, 1, parts.length);
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
    for (Holiday holiday : manager.getHolidays(year, regions)) {
      if (holiday.getType() != HolidayType.OBSERVANCE) {
        into.add(holiday.getDate());
      }
    }
  }
}
