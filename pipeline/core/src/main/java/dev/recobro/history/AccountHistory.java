package dev.recobro.history;

import java.util.Arrays;

/** One account's whole history: dues, payments, contacts and promises, each in order of day. */
public record AccountHistory(Dues dues, Payments payments, Contacts contacts, Promises promises) {

  /** A history in which nothing has happened. */
  public static final AccountHistory EMPTY =
      new AccountHistory(Dues.NONE, Payments.NONE, Contacts.NONE, Promises.NONE);

  /**
   * The history as it was known before {@code day} began: events dated {@code day} or later, later
   * reversals and later cancellations are gone. It is equal to a history that never had them.
   *
   * @param day in days since 1970-01-01
   */
  public AccountHistory asOf(int day) {
    int dueCount = Parallel.countBefore(dues.day(), day);
    return new AccountHistory(
        new Dues(Arrays.copyOf(dues.day(), dueCount), Arrays.copyOf(dues.minor(), dueCount)),
        paymentsBefore(day, dueCount),
        contactsBefore(day),
        promisesBefore(day));
  }

  private Payments paymentsBefore(int day, int dueCount) {
    int count = Parallel.countBefore(payments.day(), day);
    int[] due = Arrays.copyOf(payments.due(), count);
    for (int i = 0; i < count; i++) {
      if (due[i] >= dueCount) {
        due[i] = Payments.LATER_DUE;
      }
    }
    return new Payments(
        Arrays.copyOf(payments.day(), count),
        Arrays.copyOf(payments.minor(), count),
        due,
        knownBefore(day, payments.reversedDay(), count));
  }

  private Contacts contactsBefore(int day) {
    int count = Parallel.countBefore(contacts.day(), day);
    return new Contacts(
        Arrays.copyOf(contacts.day(), count),
        Arrays.copyOf(contacts.second(), count),
        Arrays.copyOf(contacts.channel(), count),
        Arrays.copyOf(contacts.outcome(), count),
        Arrays.copyOf(contacts.kind(), count));
  }

  private Promises promisesBefore(int day) {
    int count = Parallel.countBefore(promises.madeDay(), day);
    return new Promises(
        Arrays.copyOf(promises.madeDay(), count),
        Arrays.copyOf(promises.dueDay(), count),
        Arrays.copyOf(promises.minor(), count),
        knownBefore(day, promises.cancelledDay(), count));
  }

  private static int[] knownBefore(int day, int[] when, int count) {
    int[] known = Arrays.copyOf(when, count);
    for (int i = 0; i < count; i++) {
      if (known[i] >= day) {
        known[i] = Payments.NEVER;
      }
    }
    return known;
  }
}
