package dev.recobro.policy;

/** After a contact on one channel, no other channel within the window. */
public record OneChannel(Terms terms, Counting counting, Window window) implements Rule {

  static final String KIND = "one_channel";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "one channel in %s (%s)".formatted(window, counting);
  }

  @Override
  public int freeFrom(int day, Question question) {
    ContactRecord contacts = question.contacts();
    int channel = question.approach().channel().ordinal();
    for (int i = contacts.count() - 1; i >= 0; i--) {
      if (contacts.channel(i) != channel && counting.counts(contacts, i, question.approach())) {
        return Math.max(day, window.dayAfter(contacts.day(i)));
      }
    }
    return day;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof OneChannel that
        && window.reachesAsFarAs(that.window)
        && counting.countsAllOf(that.counting);
  }
}
