package dev.recobro.backtest;

import dev.recobro.simulator.Action;

/**
 * One-day value: what acting today adds within the horizon against leaving alone, less cost;
 * nothing for a debtor who rests.
 */
final class UpliftValues implements AllocatingPolicy.Values {

  private static final int ACTIONS = Action.STANDARD.size();

  private final StandingEffects effects;

  UpliftValues(StandingEffects effects) {
    this.effects = effects;
  }

  @Override
  public double[] of(Morning morning) {
    effects.refresh(morning);
    int[] eligible = morning.eligible();
    double[] net = new double[eligible.length * ACTIONS];
    for (int n = 0; n < eligible.length; n++) {
      double atStake = morning.rests(eligible[n]) ? 0 : morning.atStakeUsd(eligible[n]);
      for (int a = 0; a < ACTIONS; a++) {
        net[n * ACTIONS + a] =
            effects.uplift(eligible[n], a) * atStake - Action.STANDARD.get(a).costUsd();
      }
    }
    return net;
  }
}
