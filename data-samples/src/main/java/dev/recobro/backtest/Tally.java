package dev.recobro.backtest;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Events;
import dev.recobro.simulator.Method;
import dev.recobro.simulator.Truth;
import dev.recobro.simulator.View;

/** Counts what a policy collects, spends and does, and hands every event on to the book. */
final class Tally implements Events {

  /**
   * Contacts of late, each counting half after ten days, that a debtor takes without complaint: one
   * that comes on top of so many is a complaint.
   */
  static final double TOLERANCE = 3;

  private final EventBook book;
  private final View view;
  private final Truth truth;
  private final int end;
  private double collected;
  private double cost;
  private long contacts;
  private long complaints;
  private final long[] taken = new long[Action.STANDARD.size()];

  /**
   * @param end first day that doesn't count any more: what is taken back before it wasn't collected
   */
  Tally(EventBook book, View view, Truth truth, int end) {
    this.book = book;
    this.view = view;
    this.truth = truth;
    this.end = end;
  }

  /** What was counted so far. */
  Takings takings() {
    return new Takings(collected, cost, contacts, complaints, taken.clone());
  }

  @Override
  public void due(int account, int number, int issuedOn, int dueOn, long minor) {
    book.due(account, number, issuedOn, dueOn, minor);
  }

  @Override
  public void payment(
      int account, int number, int day, long minor, int due, Method method, int reversedOn) {
    collected += reversedOn < end ? 0 : minor * view.market(account).usdPerMinor();
    book.payment(account, number, day, minor, due, method, reversedOn);
  }

  @Override
  public void contact(
      int account,
      int number,
      int day,
      int second,
      Channel channel,
      Outcome outcome,
      int action,
      Direction direction,
      int seconds) {
    if (action != Action.NONE) {
      contacts++;
      taken[action]++;
      cost += Action.STANDARD.get(action).costUsd();
      // The simulator has already counted this contact itself.
      complaints += truth.fatigue(account, day) - 1 >= TOLERANCE ? 1 : 0;
    }
    book.contact(account, number, day, second, channel, outcome, action, direction, seconds);
  }

  @Override
  public void promise(
      int account, int number, int madeOn, int second, int dueOn, long minor, int cancelledOn) {
    book.promise(account, number, madeOn, second, dueOn, minor, cancelledOn);
  }

  @Override
  public void decision(int account, int day, int action, double probability, Arm arm) {
    book.decision(account, day, action, probability, arm);
  }
}
