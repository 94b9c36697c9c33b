package dev.recobro.policy;

/**
 * Time that must lie between two contacts.
 *
 * @param days from one contact's civil day to the next one's
 * @param hours from one contact's instant to the next one's
 */
public record MinimumGap(Terms terms, Counting counting, int days, int hours) implements Rule {

  static final String KIND = "minimum_gap";

  /** Refuses a gap of nothing. */
  public MinimumGap {
    if (days < 0 || hours < 0 || days + hours == 0) {
      throw new IllegalArgumentException("gap of %d days and %d hours".formatted(days, hours));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "at least %s apart (%s)"
        .formatted(days > 0 ? days + " days" : hours + " hours", counting);
  }

  @Override
  public int freeFrom(int day, Question question) {
    int last = days == 0 ? -1 : counting.latest(1, question);
    return last < 0 ? day : Math.max(day, question.contacts().day(last) + days);
  }

  @Override
  public long notBefore(Question question) {
    int last = hours == 0 ? -1 : counting.latest(1, question);
    return last < 0 ? Long.MIN_VALUE : question.contacts().second(last) + 3600L * hours;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof MinimumGap that
        && days >= that.days
        && hours >= that.hours
        && counting.countsAllOf(that.counting);
  }
}
