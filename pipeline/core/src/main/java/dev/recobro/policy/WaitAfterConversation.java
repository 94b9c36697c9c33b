package dev.recobro.policy;

/**
 * No contact for some days after a conversation with the debtor.
 *
 * @param days consecutive days, the day of the conversation being the first
 */
public record WaitAfterConversation(Terms terms, Counting counting, int days) implements Rule {

  static final String KIND = "wait_after_conversation";

  /** Refuses a wait of no day. */
  public WaitAfterConversation {
    if (days < 1) {
      throw new IllegalArgumentException("days is %d, not at least 1".formatted(days));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "none for %d days after one, its own day the first (%s)".formatted(days, counting);
  }

  @Override
  public int freeFrom(int day, Question question) {
    int last = counting.latest(1, question);
    return last < 0 ? day : Math.max(day, question.contacts().day(last) + days);
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof WaitAfterConversation that
        && days >= that.days
        && counting.countsAllOf(that.counting);
  }
}
