package dev.recobro.backtest;

import dev.recobro.simulator.Action;

/**
 * What each action brings forward into the window by {@link HiddenEffects}, and what waiting is
 * worth: see {@link Waiting}.
 */
final class ClairvoyantValues implements AllocatingPolicy.Values {

  private static final int ACTIONS = Action.STANDARD.size();

  /** As the simulator tires its debtors. */
  private static final Tiring TIRING = new Tiring(10, 0.3);

  private final HiddenEffects hidden;
  private final Waiting waiting = new Waiting(TIRING);
  private final DayPrices prices;
  private final double[] later;

  /**
   * @param days of the window
   */
  ClairvoyantValues(HiddenEffects hidden, int days, DayPrices prices) {
    this.hidden = hidden;
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
      gain[a] = owed * hidden.gain(i, a, day);
      wins[a] = gain[a] > 0 ? hidden.wins(i, a, day) : 0;
      double worth = wins[a] * gain[a] - prices.of(a);
      if (worth > most && morning.allows(i, a)) {
        most = worth;
        best = a;
      }
    }
    double fatigue = hidden.truth().fatigue(i, day);
    if (best != Action.NONE) {
      int days = hidden.end() - 1 - day;
      for (int t = 0; t < days; t++) {
        later[t] = owed * hidden.gain(i, best, day + 1 + t);
      }
      waiting.lookAhead(wins[best] / TIRING.factor(fatigue), later, days, prices.of(best));
    }
    for (int a = 0; a < ACTIONS; a++) {
      double worth =
          best == Action.NONE ? wins[a] * gain[a] : waiting.today(wins[a], gain[a], fatigue);
      net[offset + a] = worth - Action.STANDARD.get(a).costUsd();
    }
  }
}
