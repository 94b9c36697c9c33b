package dev.recobro.backtest;

import dev.recobro.history.Contacts;
import dev.recobro.simulator.Action;

/**
 * Value over the horizon: what acting today adds, less what it costs tomorrow. An account that
 * isn't won today may be won later, at the prices that contacts have; every contact tires its
 * debtor; and some of the debtors will have paid by themselves until then. A debtor who rests is
 * worth nothing today. See {@link Waiting}.
 */
final class HorizonValues implements AllocatingPolicy.Values {

  /** Assumed, not learnt: a contact counts half after so many days, and weakens the next. */
  static final Tiring ASSUMED = new Tiring(14, 0.25);

  private static final int ACTIONS = Action.STANDARD.size();
  private static final int AHEAD_DAYS = 30;

  private final StandingEffects effects;
  private final DayPrices prices;
  private final Tiring tiring;
  private final Waiting waiting;
  private final double[] gain = new double[AHEAD_DAYS];

  HorizonValues(StandingEffects effects, DayPrices prices, Tiring tiring) {
    this.effects = effects;
    this.prices = prices;
    this.tiring = tiring;
    waiting = new Waiting(tiring);
  }

  @Override
  public double[] of(Morning morning) {
    effects.refresh(morning);
    double[] net = new double[morning.eligible().length * ACTIONS];
    for (int n = 0; n < morning.eligible().length; n++) {
      if (!morning.rests(morning.eligible()[n])) {
        value(morning, morning.eligible()[n], net, n * ACTIONS);
      }
    }
    return net;
  }

  private void value(Morning morning, int i, double[] net, int offset) {
    double atStake = morning.atStakeUsd(i);
    int best = best(morning, i, atStake);
    double fatigue = fatigue(morning, i);
    if (best != Action.NONE) {
      lookAhead(i, best, atStake, fatigue);
    }
    for (int a = 0; a < ACTIONS; a++) {
      double wins = effects.uplift(i, a);
      double worth = best == Action.NONE ? wins * atStake : waiting.today(wins, atStake, fatigue);
      net[offset + a] = worth - Action.STANDARD.get(a).costUsd();
    }
  }

  /** The allowed action that is worth most at the prices; none where none is worth its price. */
  private int best(Morning morning, int i, double atStake) {
    int best = Action.NONE;
    double most = 0;
    for (int a = 0; a < ACTIONS; a++) {
      double worth = effects.uplift(i, a) * atStake - prices.of(a);
      if (worth > most && morning.allows(i, a)) {
        most = worth;
        best = a;
      }
    }
    return best;
  }

  private void lookAhead(int i, int best, double atStake, double fatigue) {
    double baseline = Math.max(0, Math.min(0.99, effects.baseline(i)));
    double staysADay = Math.pow(1 - baseline, 1.0 / LogTraining.HORIZON_DAYS);
    double stays = 1;
    for (int t = 0; t < AHEAD_DAYS; t++) {
      stays *= staysADay;
      gain[t] = atStake * stays;
    }
    double rested = Math.min(1, effects.uplift(i, best) / tiring.factor(fatigue));
    waiting.lookAhead(rested, gain, AHEAD_DAYS, prices.of(best));
  }

  /** Outbound contacts of late, each counting less with its age. */
  private double fatigue(Morning morning, int i) {
    Contacts contacts = morning.book().contacts(i);
    double fatigue = 0;
    for (int c = contacts.count() - 1; c >= 0; c--) {
      int age = morning.day() - contacts.day()[c];
      if (age > 10 * tiring.halfLifeDays()) {
        break;
      }
      fatigue += contacts.inbound(c) ? 0 : Math.pow(0.5, age / tiring.halfLifeDays());
    }
    return fatigue;
  }
}
