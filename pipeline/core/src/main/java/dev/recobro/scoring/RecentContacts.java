package dev.recobro.scoring;

import dev.recobro.history.Contacts;
import java.util.Arrays;

/** The contacts about an account that we began in the last weeks, packed into a number each. */
public final class RecentContacts {

  /** How many weeks, counted back from the as-of day, which isn't in any of them. */
  public static final int WEEKS = 13;

  /** Days of a week. */
  public static final int WEEK_DAYS = 7;

  /** By how many bits the weeks before the last one are shifted. */
  public static final int WEEK_BITS = 16;

  /** By how many bits the channel's ordinal is shifted; the outcome's isn't. */
  public static final int CHANNEL_BITS = 8;

  private RecentContacts() {}

  /**
   * The newest first.
   *
   * @param contacts of an account, all of them before {@code day}
   */
  static int[] of(Contacts contacts, int day) {
    int[] packed = new int[contacts.count()];
    int count = 0;
    int from = day - WEEKS * WEEK_DAYS;
    for (int i = contacts.count() - 1; i >= 0 && contacts.day()[i] >= from; i--) {
      if (contacts.kind()[i] == 0) {
        int ago = (day - 1 - contacts.day()[i]) / WEEK_DAYS;
        packed[count++] =
            ago << WEEK_BITS | contacts.channel()[i] << CHANNEL_BITS | contacts.outcome()[i];
      }
    }
    return Arrays.copyOf(packed, count);
  }
}
