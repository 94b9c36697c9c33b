package dev.recobro.simulator;

/**
 * What each account owes: dues by number, settled oldest first. Dues are functions of account and
 * number, so only the first open one is kept.
 */
final class Books {

  private final Accounts accounts;
  private final World world;
  private final int[] issued;
  private final int[] passed;
  private final int[] firstOpen;
  private final long[] left;
  private final long[] credit;
  private final long[] overdue;

  Books(Accounts accounts, World world) {
    this.accounts = accounts;
    this.world = world;
    int count = accounts.count();
    issued = new int[count];
    passed = new int[count];
    firstOpen = new int[count];
    left = new long[count];
    credit = new long[count];
    overdue = new long[count];
  }

  private Books(Books other, Accounts accounts) {
    this.accounts = accounts;
    this.world = other.world;
    issued = other.issued.clone();
    passed = other.passed.clone();
    firstOpen = other.firstOpen.clone();
    left = other.left.clone();
    credit = other.credit.clone();
    overdue = other.overdue.clone();
  }

  /** The same books of the copied accounts. */
  Books copy(Accounts of) {
    return new Books(this, of);
  }

  /** Due day of the account's due {@code number}, from 0. */
  int dueDay(int i, int number) {
    if (accounts.product[i].fortnightly()) {
      return accounts.base[i] + 14 * number;
    }
    return world.calendar().dayIn(accounts.base[i] + number, accounts.dayOfMonth[i]);
  }

  /** Amount of the account's due {@code number}, in minor units. */
  long dueMinor(int i, int number) {
    long usual = accounts.instalment[i];
    if (!accounts.product[i].varying()) {
      return usual;
    }
    double u = world.chance().unit(accounts.first + i, number, Purpose.DUE_AMOUNT);
    long step = accounts.billStep[i];
    return Math.max(step, Math.round(usual * (0.6 + 0.8 * u) / step) * step);
  }

  /** How many dues have been billed. */
  int issued(int i) {
    return issued[i];
  }

  /** How many due days are over. */
  int passed(int i) {
    return passed[i];
  }

  /** Number of the oldest open due; {@code issued} when none is. */
  int firstOpen(int i) {
    return firstOpen[i];
  }

  /** Unpaid part of the oldest open due. */
  long left(int i) {
    return left[i];
  }

  /** Paid beyond what was billed. */
  long credit(int i) {
    return credit[i];
  }

  /** Unpaid part of the dues whose day is over. */
  long overdue(int i) {
    return overdue[i];
  }

  /** Unpaid part of every billed due. */
  long balance(int i) {
    return openBefore(i, issued[i]);
  }

  /** Unpaid part of the dues up to {@code day}, that day's included. */
  long openUpTo(int i, int day) {
    int number = firstOpen[i];
    long open = 0;
    while (number < issued[i] && dueDay(i, number) <= day) {
      open += number == firstOpen[i] ? left[i] : dueMinor(i, number);
      number++;
    }
    return open;
  }

  /** Day of the oldest open due; {@link Accounts#NEVER} when none is open. */
  int oldestOpenDay(int i) {
    return firstOpen[i] < issued[i] ? dueDay(i, firstOpen[i]) : Accounts.NEVER;
  }

  /** Bills one more due; credit pays for it first. */
  void issue(int i) {
    int number = issued[i]++;
    if (firstOpen[i] == number) {
      left[i] = dueMinor(i, number);
    }
    if (credit[i] > 0) {
      long had = credit[i];
      credit[i] = 0;
      settle(i, had);
    }
  }

  /** Takes note that {@code day} has begun: dues of earlier days are overdue when unpaid. */
  void pass(int i, int day) {
    while (passed[i] < issued[i] && dueDay(i, passed[i]) < day) {
      passed[i]++;
    }
    overdue[i] = openBefore(i, passed[i]);
  }

  /** Money came in: the oldest open due is settled first. */
  void settle(int i, long minor) {
    long rest = minor;
    while (rest > 0 && firstOpen[i] < issued[i]) {
      long taken = Math.min(rest, left[i]);
      left[i] -= taken;
      rest -= taken;
      if (left[i] == 0) {
        firstOpen[i]++;
        left[i] = firstOpen[i] < issued[i] ? dueMinor(i, firstOpen[i]) : 0;
      }
    }
    credit[i] += rest;
    overdue[i] = openBefore(i, passed[i]);
  }

  /** The last money that came in is gone again. */
  void unsettle(int i, long minor) {
    long rest = minor - Math.min(minor, credit[i]);
    credit[i] -= minor - rest;
    while (rest > 0) {
      long paid = firstOpen[i] < issued[i] ? dueMinor(i, firstOpen[i]) - left[i] : 0;
      long undone = Math.min(rest, paid);
      left[i] += undone;
      rest -= undone;
      if (rest > 0) {
        firstOpen[i]--;
        left[i] = 0;
      }
    }
    overdue[i] = openBefore(i, passed[i]);
  }

  private long openBefore(int i, int end) {
    if (firstOpen[i] >= end) {
      return 0;
    }
    long open = left[i];
    for (int number = firstOpen[i] + 1; number < end; number++) {
      open += dueMinor(i, number);
    }
    return open;
  }
}
