package dev.recobro.decisions;

import java.io.Serializable;

/**
 * What an action brings on one account within the horizon, in one currency.
 *
 * @param baseline expected payment if the account is left alone
 * @param uplift what the action adds
 * @param cost of the action
 */
public record NetValue(double baseline, double uplift, double cost) implements Serializable {

  /** The same with another uplift: what the action adds on the terms that it offers. */
  public NetValue withUplift(double other) {
    return new NetValue(baseline, other, cost);
  }

  /** Expected payment when the action is taken. */
  public double expectedRecovery() {
    return baseline + uplift;
  }

  /** Uplift minus cost. */
  public double net() {
    return uplift - cost;
  }
}
