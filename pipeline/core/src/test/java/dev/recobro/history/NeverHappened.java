package dev.recobro.history;

import java.util.ArrayList;
import java.util.List;

/** The plain way to what a history would be if nothing had happened from a day on. */
public final class NeverHappened {

  private NeverHappened() {}

  /** A new history, event by event, of what is dated before {@code day}. */
  public static AccountHistory from(int day, AccountHistory full) {
    Dues dues = full.dues();
    List<Integer> early = before(dues.day(), day);
    Dues keptDues = new Dues(ints(dues.day(), early), longs(dues.minor(), early));
    return new AccountHistory(
        keptDues,
        payments(full.payments(), day, early.size()),
        contacts(full.contacts(), day),
        promises(full.promises(), day));
  }

  private static Payments payments(Payments payments, int day, int dueCount) {
    List<Integer> early = before(payments.day(), day);
    int[] due = ints(payments.due(), early);
    int[] reversed = ints(payments.reversedDay(), early);
    for (int i = 0; i < due.length; i++) {
      due[i] = due[i] >= dueCount ? Payments.LATER_DUE : due[i];
      reversed[i] = reversed[i] < day ? reversed[i] : Payments.NEVER;
    }
    return new Payments(ints(payments.day(), early), longs(payments.minor(), early), due, reversed);
  }

  private static Contacts contacts(Contacts contacts, int day) {
    List<Integer> early = before(contacts.day(), day);
    return new Contacts(
        ints(contacts.day(), early),
        longs(contacts.second(), early),
        bytes(contacts.channel(), early),
        bytes(contacts.outcome(), early),
        bytes(contacts.kind(), early));
  }

  private static Promises promises(Promises promises, int day) {
    List<Integer> early = before(promises.madeDay(), day);
    int[] cancelled = ints(promises.cancelledDay(), early);
    for (int i = 0; i < cancelled.length; i++) {
      cancelled[i] = cancelled[i] < day ? cancelled[i] : Payments.NEVER;
    }
    return new Promises(
        ints(promises.madeDay(), early),
        ints(promises.dueDay(), early),
        longs(promises.minor(), early),
        cancelled);
  }

  private static List<Integer> before(int[] days, int day) {
    List<Integer> early = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      if (days[i] < day) {
        early.add(i);
      }
    }
    return early;
  }

  private static int[] ints(int[] values, List<Integer> at) {
    return at.stream().mapToInt(i -> values[i]).toArray();
  }

  private static long[] longs(long[] values, List<Integer> at) {
    return at.stream().mapToLong(i -> values[i]).toArray();
  }

  private static byte[] bytes(byte[] values, List<Integer> at) {
    byte[] kept = new byte[at.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = values[at.get(i)];
    }
    return kept;
  }
}
