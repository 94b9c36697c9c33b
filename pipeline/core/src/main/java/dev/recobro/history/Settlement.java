package dev.recobro.history;

import java.util.Arrays;

/**
 * Dues and what has been paid towards them, while days go by. Begun again for each account; its
 * arrays are reused.
 */
final class Settlement {

  private int[] dueDay = Dues.NONE.day();
  private long[] dueMinor = Dues.NONE.minor();
  private int[] paidDay = Payments.NONE.day();
  private long[] paidMinor = Payments.NONE.minor();
  private int[] namedDue = Payments.NONE.due();
  private int[] reversedDay = Payments.NONE.reversedDay();
  private int standingFrom;

  private long[] open = new long[0];
  private long[] reserved = new long[0];
  private int[] reservedDay = new int[0];
  private int[] settledDay = new int[0];
  private boolean[] partial = new boolean[0];

  private int nextDue;
  private int nextPayment;
  private int nextDueDay;
  private int nextPaymentDay;
  private int oldest;
  private long overdue;
  private long credit;
  private long waiting;

  /** Stands before the first event; payments reversed before {@code standingFrom} don't count. */
  void begin(KnownHistory known, int standingFrom) {
    dueDay = known.dues().day();
    dueMinor = known.dues().minor();
    Payments payments = known.payments();
    paidDay = payments.day();
    paidMinor = payments.minor();
    namedDue = payments.due();
    reversedDay = payments.reversedDay();
    this.standingFrom = standingFrom;
    if (open.length < dueDay.length) {
      int room = Math.max(2 * open.length, dueDay.length);
      open = new long[room];
      reserved = new long[room];
      reservedDay = new int[room];
      settledDay = new int[room];
    }
    if (partial.length < paidDay.length) {
      partial = new boolean[Math.max(2 * partial.length, paidDay.length)];
    }
    Arrays.fill(reserved, 0, dueDay.length, 0);
    nextDue = 0;
    nextPayment = 0;
    nextDueDay = dueDay.length > 0 ? dueDay[0] : Payments.NEVER;
    nextPaymentDay = paidDay.length > 0 ? paidDay[0] : Payments.NEVER;
    oldest = 0;
    overdue = 0;
    credit = 0;
    waiting = 0;
  }

  /** Day of the next due or payment; {@link Payments#NEVER} when all have passed. */
  int nextDay() {
    return Math.min(nextDueDay, nextPaymentDay);
  }

  /** Lets the next event pass: of one day, its dues come into view before its payments settle. */
  void pass() {
    if (nextDueDay <= nextPaymentDay) {
      arrive(nextDueDay);
      nextDueDay = nextDue < dueDay.length ? dueDay[nextDue] : Payments.NEVER;
    } else {
      if (reversedDay[nextPayment] >= standingFrom) {
        pay(nextPayment, nextPaymentDay);
      }
      nextPayment++;
      nextPaymentDay = nextPayment < paidDay.length ? paidDay[nextPayment] : Payments.NEVER;
    }
  }

  private void arrive(int day) {
    int due = nextDue++;
    open[due] = dueMinor[due];
    overdue += dueMinor[due];
    settledDay[due] = dueMinor[due] == 0 ? day : Payments.NEVER;
    long held = reserved[due];
    if (held > 0) {
      waiting -= held;
      credit += held - settle(due, held, reservedDay[due]);
    }
    skipSettled();
    credit = settleOldest(credit, day);
  }

  private void pay(int payment, int day) {
    int due = namedDue[payment];
    long rest = paidMinor[payment];
    partial[payment] = false;
    if (due >= nextDue || due == Payments.LATER_DUE) {
      reserve(due, rest, day);
      return;
    }
    int first = due >= 0 ? due : oldest;
    if (due >= 0) {
      rest -= settle(due, rest, day);
      skipSettled();
    }
    credit += settleOldest(rest, day);
    partial[payment] = first < nextDue && open[first] > 0;
  }

  private void reserve(int due, long minor, int day) {
    waiting += minor;
    if (due >= 0 && due < dueDay.length) {
      reserved[due] += minor;
      reservedDay[due] = day;
    }
  }

  private long settle(int due, long minor, int day) {
    long taken = Math.min(minor, open[due]);
    if (taken > 0) {
      open[due] -= taken;
      overdue -= taken;
      if (open[due] == 0) {
        settledDay[due] = day;
      }
    }
    return taken;
  }

  private long settleOldest(long minor, int day) {
    long rest = minor;
    while (rest > 0 && oldest < nextDue) {
      rest -= settle(oldest, rest, day);
      skipSettled();
    }
    return rest;
  }

  private void skipSettled() {
    while (oldest < nextDue && open[oldest] == 0) {
      oldest++;
    }
  }

  long overdueMinor() {
    return overdue;
  }

  /** Money that has settled nothing yet, reserved money included. */
  long creditMinor() {
    return credit + waiting;
  }

  /** Money that waits for a due that it names. */
  long reservedMinor() {
    return waiting;
  }

  int oldestUnpaidDay() {
    return oldest < nextDue ? dueDay[oldest] : Payments.NEVER;
  }

  long openMinor(int due) {
    return open[due];
  }

  int settledDay(int due) {
    return settledDay[due];
  }

  boolean partial(int payment) {
    return reversedDay[payment] >= standingFrom && partial[payment];
  }
}
