package dev.recobro.policy;

import java.io.Serializable;

/**
 * Which of a debtor's past contacts a rule counts.
 *
 * @param channels bits by ordinal of {@link dev.recobro.domain.Channel}
 * @param places bits by ordinal of {@link Place}; a contact whose place isn't known counts anyway
 */
public record Counting(CountUnit per, Counted counted, int channels, int places)
    implements Serializable {

  static Counting of(Scope scope, CountUnit per, Counted counted) {
    return new Counting(per, counted, scope.channelMask(), scope.placeMask());
  }

  boolean counts(ContactRecord contacts, int i, Approach approach) {
    return (channels >> contacts.channel(i) & 1) != 0
        && counted.counts(contacts.outcome(i), contacts.inbound(i))
        && !(per == CountUnit.ACCOUNT && contacts.otherAccount(i))
        && !(per == CountUnit.NUMBER && contacts.surelyElsewhere(i, approach.address()))
        && inPlace(contacts.place(i));
  }

  private boolean inPlace(int place) {
    return place == Place.UNKNOWN.ordinal() || (places >> place & 1) != 0;
  }

  /**
   * Index of the {@code nth} latest contact that counts, counted from 1; -1 when there are less.
   */
  int latest(int nth, Question question) {
    ContactRecord contacts = question.contacts();
    int left = nth;
    for (int i = contacts.count() - 1; i >= 0; i--) {
      if (counts(contacts, i, question.approach()) && --left == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether everything that {@code other} counts is counted here too. */
  boolean countsAllOf(Counting other) {
    return counted == other.counted
        && per.countsAllOf(other.per)
        && (channels & other.channels) == other.channels
        && (places & other.places) == other.places;
  }

  @Override
  public String toString() {
    return "%s, by %s".formatted(counted.noun(), per.noun());
  }
}
