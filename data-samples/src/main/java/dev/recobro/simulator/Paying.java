package dev.recobro.simulator;

import java.util.Arrays;

/** Money that comes in on planned days, fails to come, or is taken back. */
final class Paying {

  private static final int NAMES_NONE = -1;
  private static final int GOOD_WHILE = 3650;
  private static final double HARDSHIP_CASH = 0.25;
  private static final double REVERSED = 0.004;
  private static final double OVERPAID = 0.012;
  private static final double NAMES_DUE = 0.45;
  private static final int PAYS_AHEAD_DAYS = 7;

  private final Debtors debtors;
  private final Accounts accounts;
  private final Books books;
  private final Plans plans;
  private final World world;
  private final int[] payments;
  private final int[] reversalDay;
  private final long[] reversalMinor;

  Paying(Debtors debtors, Accounts accounts, Books books, Plans plans, World world) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.world = world;
    payments = new int[accounts.count()];
    reversalDay = new int[accounts.count()];
    reversalMinor = new long[accounts.count()];
    Arrays.fill(reversalDay, Events.NEVER);
  }

  private Paying(Paying other, Debtors debtors, Accounts accounts, Books books, Plans plans) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.books = books;
    this.plans = plans;
    this.world = other.world;
    payments = other.payments.clone();
    reversalDay = other.reversalDay.clone();
    reversalMinor = other.reversalMinor.clone();
  }

  /** The same payments of the copied parts. */
  Paying copy(Debtors by, Accounts of, Books in, Plans after) {
    return new Paying(this, by, of, in, after);
  }

  /** Day on which the last payment will be taken back; {@link Events#NEVER} when it stands. */
  int reversalDay(int i) {
    return reversalDay[i];
  }

  /** Takes the last payment back, if today is the day. */
  void reverse(int i, int day) {
    if (reversalDay[i] <= day) {
      books.unsettle(i, reversalMinor[i]);
      reversalDay[i] = Events.NEVER;
    }
  }

  /** Tries to pay, if today is the planned day; no payment comes while one may be taken back. */
  void pay(int i, int day, Events events) {
    if (plans.day(i) > day) {
      return;
    }
    int who = accounts.first + i;
    int d = accounts.debtor[i];
    if (debtors.beyondPaying(d, day)) {
      plans.postpone(i, day + GOOD_WHILE);
    } else if (reversalDay[i] != Events.NEVER) {
      plans.postpone(i, reversalDay[i] + 1);
    } else if (accounts.inDispute(i, day)) {
      plans.postpone(i, accounts.disputeTo[i] + 1);
    } else if (!world.chance().happens(cash(d, day), who, day, Purpose.CASH)) {
      int wait = world.chance().between(3, 15, who, day, Purpose.POSTPONED);
      plans.postpone(i, plans.waged(i, day + wait, day));
    } else {
      payNow(i, day, events);
    }
  }

  /** Chance that the debtor has the money on {@code day}. */
  double cash(int d, int day) {
    double usual = debtors.type[d].habit().cash() + world.climate().ease(debtors.market[d], day);
    return debtors.inHardship(d, day) ? usual * HARDSHIP_CASH : usual;
  }

  private void payNow(int i, int day, Events events) {
    int who = accounts.first + i;
    Chance chance = world.chance();
    long owed = wanted(i, day);
    if (owed == 0) {
      plans.drop(i);
      return;
    }
    long minor = part(i, owed, day);
    boolean names =
        minor <= books.left(i) && chance.happens(NAMES_DUE, who, day, Purpose.NAMES_DUE);
    int due = names ? books.firstOpen(i) : NAMES_NONE;
    if (chance.happens(REVERSED, who, day, Purpose.REVERSAL)) {
      reversalDay[i] = day + chance.between(2, 9, who, day, Purpose.REVERSAL_DAY);
      reversalMinor[i] = minor;
    }
    Method method = Method.at(chance.unit(who, 0, Purpose.METHOD));
    events.payment(i, payments[i]++, day, minor, due, method, reversalDay[i]);
    books.settle(i, minor);
    accounts.lastPaymentDay[i] = day;
    plans.drop(i);
  }

  /** All that is due by now, or soon for some; the next due when nothing is. */
  private long wanted(int i, int day) {
    boolean ahead = world.chance().happens(0.5, accounts.first + i, day, Purpose.SOON);
    long owed = books.openUpTo(i, ahead ? day + PAYS_AHEAD_DAYS : day);
    return owed > 0 ? owed : books.left(i);
  }

  private long part(int i, long owed, int day) {
    int who = accounts.first + i;
    Chance chance = world.chance();
    int d = accounts.debtor[i];
    int percent = plans.percent(i);
    if (debtors.inHardship(d, day)) {
      percent = Math.min(percent, chance.between(15, 50, who, day, Purpose.SHARE));
    }
    if (percent == Plans.ALL) {
      boolean over = chance.happens(OVERPAID, who, day, Purpose.OVERPAID);
      return over ? owed + Math.max(1, accounts.instalment[i] / 20) : owed;
    }
    long unit = debtors.market[d].minorPerMajor();
    return Math.min(owed, Math.max(unit, owed * percent / 100 / unit * unit));
  }
}
