package dev.recobro.simulator;

import java.util.Arrays;

/** When each account means to pay next and how much of it: by habit, or because of a contact. */
final class Plans {

  static final int NEVER = Integer.MAX_VALUE;
  static final int ALL = 100;

  /** Days before a due at which the debtor begins to think of it. */
  static final int THINKS_AHEAD = 7;

  private static final double WAITS_FOR_WAGES = 0.45;

  private final Debtors debtors;
  private final Accounts accounts;
  private final World world;
  private final int[] day;
  private final byte[] percent;

  Plans(Debtors debtors, Accounts accounts, World world) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.world = world;
    day = new int[accounts.count()];
    percent = new byte[accounts.count()];
    Arrays.fill(day, NEVER);
  }

  private Plans(Plans other, Debtors debtors, Accounts accounts) {
    this.debtors = debtors;
    this.accounts = accounts;
    this.world = other.world;
    day = other.day.clone();
    percent = other.percent.clone();
  }

  /** The same plans of the copied debtors and accounts. */
  Plans copy(Debtors by, Accounts of) {
    return new Plans(this, by, of);
  }

  /** Planned day of payment; {@link #NEVER} without a plan. */
  int day(int i) {
    return day[i];
  }

  /** Part of what is owed that will be paid, in percent. */
  int percent(int i) {
    return percent[i];
  }

  void drop(int i) {
    day[i] = NEVER;
  }

  void postpone(int i, int until) {
    day[i] = until;
  }

  /** Pays on {@code onDay} at the latest, if that is sooner than planned. */
  void bringForward(int i, int onDay, int ofPercent) {
    if (onDay < day[i]) {
      day[i] = onDay;
      percent[i] = (byte) ofPercent;
    }
  }

  /** A plan by habit for the oldest open due, made on {@code today} for a later day. */
  void byHabit(int i, int today, int dueDay) {
    int who = accounts.first + i;
    Chance chance = world.chance();
    Habit habit = debtors.type[accounts.debtor[i]].habit();
    Population population = world.scenario().population();
    boolean behind = dueDay < today;
    double onTime = habit.onTime() * population.onTime();
    if (!behind && chance.happens(onTime, who, today, Purpose.ON_TIME)) {
      int ahead = chance.between(0, THINKS_AHEAD - 1, who, today, Purpose.LATENESS);
      day[i] = Math.max(today + 1, dueDay - ahead);
      percent[i] = ALL;
      return;
    }
    int from = behind ? habit.lateFrom() / 2 : habit.lateFrom();
    int late = chance.between(from, habit.lateTo(), who, today, Purpose.LATENESS);
    int days = (int) (late * population.lateness());
    int planned = Math.max(today + 1, Math.max(today, dueDay) + days);
    day[i] = waged(i, planned, today);
    percent[i] = (byte) share(habit, who, today);
  }

  private int share(Habit habit, int who, int today) {
    Chance chance = world.chance();
    return chance.happens(habit.full(), who, today, Purpose.FULL)
        ? ALL
        : chance.between(20, 80, who, today, Purpose.SHARE);
  }

  /** {@code planned} or, for some, the next payday, as far as the calendar goes. */
  int waged(int i, int planned, int today) {
    int who = accounts.first + i;
    boolean waits = world.chance().happens(WAITS_FOR_WAGES, who, today, Purpose.PAYDAY);
    boolean fortnightly = debtors.fortnightlyPay[accounts.debtor[i]];
    return waits ? world.calendar().payday(planned, fortnightly) : planned;
  }
}
