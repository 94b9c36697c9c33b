package dev.recobro.backtest;

import dev.recobro.domain.Channel;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Events;
import dev.recobro.simulator.Truth;

/**
 * What each action brings forward into the window, by one who knows hidden types, right addresses,
 * fatigue, hardship, disputes and the day on which the debtor means to pay anyway. He also knows
 * what waiting is worth: see {@link Waiting}.
 */
final class OracleValues implements AllocatingPolicy.Values {

  private static final int ACTIONS = Action.STANDARD.size();
  private static final double WHOLE = 100;
  private static final double HARDSHIP_PERCENT = 32.5;
  private static final int VOICE_WAIT = 4;
  private static final int TEXT_WAIT = 2;

  /** A delivered message is answered by a call, and half of these calls promise. */
  private static final double CALLS_BACK = 0.03 * 0.5;

  /** As the simulator tires its debtors. */
  private static final Tiring TIRING = new Tiring(10, 0.3);

  private final Truth truth;
  private final int end;
  private final PayingChance paying;
  private final Waiting waiting = new Waiting(TIRING);
  private final DayPrices prices;
  private final double[] later;

  /**
   * @param end first day that doesn't count any more
   * @param days of the window
   */
  OracleValues(Truth truth, int end, int days, DayPrices prices) {
    this.truth = truth;
    this.end = end;
    this.paying = new PayingChance(days);
    this.prices = prices;
    this.later = new double[days];
  }

  @Override
  public double[] of(Morning morning) {
    int[] eligible = morning.eligible();
    double[] net = new double[eligible.length * ACTIONS];
    for (int n = 0; n < eligible.length; n++) {
      value(morning, eligible[n], net, n * ACTIONS);
    }
    return net;
  }

  private void value(Morning morning, int i, double[] net, int offset) {
    int day = morning.day();
    double owed = morning.atStakeUsd(i);
    double[] wins = new double[ACTIONS];
    double[] gain = new double[ACTIONS];
    int best = Action.NONE;
    double most = 0;
    for (int a = 0; a < ACTIONS; a++) {
      gain[a] = owed * gain(i, a, day);
      wins[a] = gain[a] > 0 ? wins(i, a, day) : 0;
      double worth = wins[a] * gain[a] - prices.of(a);
      if (worth > most && morning.allows(i, a)) {
        most = worth;
        best = a;
      }
    }
    double fatigue = truth.fatigue(i, day);
    if (best != Action.NONE) {
      int days = end - 1 - day;
      for (int t = 0; t < days; t++) {
        later[t] = owed * gain(i, best, day + 1 + t);
      }
      waiting.lookAhead(wins[best] / TIRING.factor(fatigue), later, days, prices.of(best));
    }
    for (int a = 0; a < ACTIONS; a++) {
      double worth =
          best == Action.NONE ? wins[a] * gain[a] : waiting.today(wins[a], gain[a], fatigue);
      net[offset + a] = worth - Action.STANDARD.get(a).costUsd();
    }
  }

  /** Share of what is owed that comes in before the end when he is won that day, and else not. */
  private double gain(int i, int a, int day) {
    int planned = truth.plannedDay(i);
    int pays = day + wait(Action.STANDARD.get(a).channel());
    if (pays >= planned) {
      return 0;
    }
    double alone = planned == Events.NEVER ? 0 : paid(i, planned, truth.plannedPercent(i));
    return Math.max(0, paid(i, pays, Truth.percent(a)) - alone);
  }

  private double wins(int i, int a, int day) {
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
