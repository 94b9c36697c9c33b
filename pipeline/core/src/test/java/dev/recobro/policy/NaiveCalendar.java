package dev.recobro.policy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Hours and holidays for the naive law: read from what the rules print and the library says. */
final class NaiveCalendar {

  private static final Map<String, Set<LocalDate>> HOLIDAYS = new HashMap<>();

  private NaiveCalendar() {}

  /** Reads the hours as they are printed. */
  static boolean open(WeekHours hours, ZonedDateTime at) {
    List<String> names = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    int today = at.getDayOfWeek().getValue() - 1;
    for (String part : hours.toString().split(", ", -1)) {
      String[] words = part.split(" ", -1);
      String[] ends = words[0].split("-", -1);
      int first = words[0].equals("daily") ? 0 : names.indexOf(ends[0]);
      int last = words[0].equals("daily") ? 6 : names.indexOf(ends[ends.length - 1]);
      if (today >= first && today <= last) {
        String now = "%02d:%02d".formatted(at.getHour(), at.getMinute());
        return !words[1].equals("closed")
            && now.compareTo(words[1].substring(0, 5)) >= 0
            && now.compareTo(words[1].substring(6)) < 0;
      }
    }
    return false;
  }

  static boolean named(String days, LocalDate day) {
    return List.of(days.split(", ", -1)).contains(day.toString())
        || List.of(days.split(", ", -1)).contains(day.toString().substring(5));
  }

  static boolean holiday(String jurisdiction, LocalDate day) {
    return HOLIDAYS
        .computeIfAbsent(jurisdiction + day.getYear(), key -> holidays(jurisdiction, day.getYear()))
        .contains(day);
  }

  private static Set<LocalDate> holidays(String jurisdiction, int year) {
    String[] codes = jurisdiction.toLowerCase(Locale.ROOT).split("-", -1);
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(codes[0]));
    String[] regions = Arrays.copyOfRange(codes, 1, codes.length);
    Set<LocalDate> days = new TreeSet<>();
    for (Holiday holiday : manager.getHolidays(Year.of(year), regions)) {
      if (holiday.getType() != HolidayType.OBSERVANCE) {
        days.add(holiday.getDate());
      }
    }
    return days;
  }
}
