package dev.recobro.policy;

/**
 * So many contacts within a window, and no more.
 *
 * @param limit contacts that are allowed, at least 1
 */
public record FrequencyLimit(Terms terms, Counting counting, int limit, Window window)
    implements Rule {

  static final String KIND = "frequency_limit";

  /** Refuses a limit below 1: that is a forbidden channel. */
  public FrequencyLimit {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, not at least 1".formatted(limit));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "at most %d in %s (%s)".formatted(limit, window, counting);
  }

  @Override
  public int freeFrom(int day, Question question) {
    int last = counting.latest(limit, question);
    return last < 0 ? day : Math.max(day, window.dayAfter(question.contacts().day(last)));
  }

  /** Contacts that count in a window which holds {@code day}. */
  int used(int day, Question question) {
    ContactRecord contacts = question.contacts();
    int used = 0;
    for (int i = contacts.count() - 1; i >= 0; i--) {
      if (counting.counts(contacts, i, question.approach())
          && window.dayAfter(contacts.day(i)) > day) {
        used++;
      }
    }
    return used;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof FrequencyLimit that
        && limit <= that.limit
        && window.reachesAsFarAs(that.window)
        && counting.countsAllOf(that.counting);
  }
}
