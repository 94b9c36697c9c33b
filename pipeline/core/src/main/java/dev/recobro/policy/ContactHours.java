package dev.recobro.policy;

/** Hours of each weekday in which contact is allowed, by the debtor's clock. */
public record ContactHours(Terms terms, WeekHours hours) implements Rule {

  static final String KIND = "contact_hours";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return hours.toString();
  }

  @Override
  public int freeFrom(int day, Question question) {
    for (int free = day; free < day + 7; free++) {
      if (hours.opensAt(free) < hours.shutsAt(free)) {
        return free;
      }
    }
    return NEVER;
  }

  @Override
  public int opensAt(int day) {
    return hours.opensAt(day);
  }

  @Override
  public int shutsAt(int day) {
    return hours.shutsAt(day);
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof ContactHours that && hours.within(that.hours);
  }
}
