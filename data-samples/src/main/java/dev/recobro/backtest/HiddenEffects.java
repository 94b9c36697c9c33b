package dev.recobro.backtest;

import dev.recobro.domain.Channel;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Events;
import dev.recobro.simulator.Truth;

/**
 * What one contact would bring, by one who knows hidden types, right addresses, fatigue, hardship,
 * disputes and the day on which the debtor means to pay anyway.
 */
final class HiddenEffects {

  private static final double WHOLE = 100;
  private static final double HARDSHIP_PERCENT = 32.5;
  private static final int VOICE_WAIT = 4;
  private static final int TEXT_WAIT = 2;

  /** A delivered message is answered by a call, and half of these calls promise. */
  private static final double CALLS_BACK = 0.03 * 0.5;

  private final Truth truth;
  private final int end;
  private final PayingChance paying;

  /**
   * @param end first day that doesn't count any more
   * @param days of the window
   */
  HiddenEffects(Truth truth, int end, int days) {
    this.truth = truth;
    this.end = end;
    this.paying = new PayingChance(days);
  }

  Truth truth() {
    return truth;
  }

  /** First day that doesn't count any more. */
  int end() {
    return end;
  }

  /** Share of what is owed that comes in before the end when he is won that day, and else not. */
  double gain(int i, int a, int day) {
    int planned = truth.plannedDay(i);
    int pays = day + wait(Action.STANDARD.get(a).channel());
    if (pays >= planned) {
      return 0;
    }
    double alone = planned == Events.NEVER ? 0 : paid(i, planned, truth.plannedPercent(i));
    return Math.max(0, paid(i, pays, Truth.percent(a)) - alone);
  }

  /** Chance that the action wins him that day. */
  double wins(int i, int a, int day) {
    double moves = truth.moves(i, a, day);
    Channel channel = Action.STANDARD.get(a).channel();
    boolean delivered = channel == Channel.SMS || channel == Channel.LETTER;
    return delivered && moves > 0 ? moves + (1 - moves) * CALLS_BACK : moves;
  }

  /** Expected share of what is owed now that comes in before the end. */
  private double paid(int i, int firstTry, int percent) {
    boolean disputes = firstTry >= truth.disputeFrom(i) && firstTry < truth.disputeTo(i);
    int from = disputes ? truth.disputeTo(i) + 1 : firstTry;
    if (from >= end) {
      return 0;
    }
    boolean hardship = from >= truth.hardshipFrom(i) && from < truth.hardshipTo(i);
    double part = hardship ? Math.min(percent, HARDSHIP_PERCENT) : percent;
    return part / WHOLE * paying.within(truth.cash(i, from), end - 1 - from);
  }

  private static int wait(Channel channel) {
    return switch (channel) {
      case CALL, VISIT, IVR -> VOICE_WAIT;
      case SMS, WHATSAPP, EMAIL, LETTER -> TEXT_WAIT;
    };
  }
}
