package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.simulator.View;
import java.util.Arrays;

/** What is known, owed and allowed on the morning of one day: all that a policy may ask. */
final class Morning {

  /** Days for which the house leaves a debtor alone after a contact. */
  static final int REST_DAYS = 4;

  private static final int PREVENTIVE_DAYS = 5;

  private final int day;
  private final View view;
  private final EventBook book;
  private final DailyLaw law;
  private final CapacityTable capacities;
  private final int[] eligible;

  Morning(int day, View view, EventBook book, DailyLaw law, CapacityTable capacities) {
    this.day = day;
    this.view = view;
    this.book = book;
    this.law = law;
    this.capacities = capacities;
    law.begin(day);
    int[] found = new int[view.count()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (view.daysUntilDue(i) < PREVENTIVE_DAYS
          && !view.promiseOpen(i)
          && !view.disputed(i)
          && !law.stands(i)) {
        found[count++] = i;
      }
    }
    eligible = Arrays.copyOf(found, count);
  }

  /** In days since 1970-01-01; everything known is dated before it. */
  int day() {
    return day;
  }

  View view() {
    return view;
  }

  EventBook book() {
    return book;
  }

  CapacityTable capacities() {
    return capacities;
  }

  /**
   * Accounts with something overdue or due soon, without an open promise, a dispute or a hold that
   * stands, ascending. Shared, not to be changed.
   */
  int[] eligible() {
    return eligible;
  }

  /** Whether contact law allows the standard action on the account today. */
  boolean allows(int i, int action) {
    return law.allows(i, action);
  }

  /** Whether the account's debtor was contacted so lately that the house leaves him alone today. */
  boolean rests(int i) {
    return day - view.lastContactDay(i) < REST_DAYS;
  }

  /** What the work of today is about, in US dollars: what is overdue, else what falls due soon. */
  double atStakeUsd(int i) {
    long overdue = view.overdueMinor(i);
    long minor = overdue > 0 ? overdue : view.balanceMinor(i);
    return minor * view.market(i).usdPerMinor();
  }
}
