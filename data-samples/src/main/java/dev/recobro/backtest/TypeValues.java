package dev.recobro.backtest;

import dev.recobro.simulator.Action;
import dev.recobro.simulator.HiddenType;

/**
 * The one-day value by one who knows each debtor's hidden type, and what each action truly adds on
 * the average of a type at a stage of delinquency, on debtors contacted of late or not. Of the one
 * account he knows no more than everybody does.
 */
final class TypeValues implements AllocatingPolicy.Values {

  private static final int ACTIONS = Action.STANDARD.size();
  private static final int[] STAGE_FROM = {1, 31, 91};
  private static final int STAGES = STAGE_FROM.length + 1;
  private static final int TIRED = 2;
  private static final int GROUPS = HiddenType.values().length * STAGES * TIRED;

  /** Contacts of late, each counting half after ten days, from which a debtor counts as tired. */
  private static final double TIRED_FROM = 1;

  private final HiddenEffects hidden;

  TypeValues(HiddenEffects hidden) {
    this.hidden = hidden;
  }

  @Override
  public double[] of(Morning morning) {
    int[] eligible = morning.eligible();
    double[] share = means(morning);
    double[] net = new double[eligible.length * ACTIONS];
    for (int n = 0; n < eligible.length; n++) {
      int i = eligible[n];
      double atStake = morning.rests(i) ? 0 : morning.atStakeUsd(i);
      int group = group(morning, i) * ACTIONS;
      for (int a = 0; a < ACTIONS; a++) {
        net[n * ACTIONS + a] = share[group + a] * atStake - Action.STANDARD.get(a).costUsd();
      }
    }
    return net;
  }

  /** Share of what is at stake in a group that each action truly brings where it may be taken. */
  private double[] means(Morning morning) {
    double[] brought = new double[GROUPS * ACTIONS];
    double[] stake = new double[GROUPS * ACTIONS];
    for (int i : morning.eligible()) {
      int group = group(morning, i) * ACTIONS;
      for (int a = 0; a < ACTIONS; a++) {
        if (morning.view().reachable(i, Action.STANDARD.get(a).channel())) {
          double atStake = morning.atStakeUsd(i);
          double gain = hidden.gain(i, a, morning.day());
          stake[group + a] += atStake;
          brought[group + a] += gain > 0 ? atStake * gain * hidden.wins(i, a, morning.day()) : 0;
        }
      }
    }
    for (int n = 0; n < brought.length; n++) {
      brought[n] /= Math.max(1e-9, stake[n]);
    }
    return brought;
  }

  private int group(Morning morning, int i) {
    int late = morning.view().daysPastDue(i);
    int stage = 0;
    while (stage < STAGE_FROM.length && late >= STAGE_FROM[stage]) {
      stage++;
    }
    int tired = hidden.truth().fatigue(i, morning.day()) >= TIRED_FROM ? 1 : 0;
    return (hidden.truth().type(i).index() * STAGES + stage) * TIRED + tired;
  }
}
