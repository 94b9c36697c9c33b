package dev.recobro.policy;

/**
 * No contact on holidays.
 *
 * @param calendar whose public holidays
 * @param more further days that the calendar lacks
 */
public record NoHolidays(Terms terms, Calendar calendar, ExtraDays more) implements Rule {

  static final String KIND = "no_holidays";

  /** Longest run of closed days that is looked through. */
  private static final int LONGEST = 366;

  /** Whose public holidays a rule keeps. */
  public enum Calendar {
    /** Those of the debtor's jurisdiction, as the library knows them. */
    DEBTOR,
    /** Only the days that the rule names. */
    NONE
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    String named = more.isEmpty() ? "" : more.toString();
    if (calendar == Calendar.NONE) {
      return "closed on " + named;
    }
    return "closed on public holidays" + (more.isEmpty() ? "" : " and on " + named);
  }

  @Override
  public int freeFrom(int day, Question question) {
    for (int free = day; free < day + LONGEST; free++) {
      if (!closed(free, question.holidays())) {
        return free;
      }
    }
    return NEVER;
  }

  private boolean closed(int day, Holidays holidays) {
    return (calendar == Calendar.DEBTOR && holidays.fallsOn(day)) || more.contains(day);
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof NoHolidays that
        && (calendar == Calendar.DEBTOR || that.calendar == Calendar.NONE)
        && more.containsAll(that.more);
  }
}
