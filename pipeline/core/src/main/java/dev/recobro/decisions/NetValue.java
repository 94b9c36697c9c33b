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

  /**
   * All of the expected recovery is credited to the action: no effect of actions is known yet.
   *
   * @param propensity chance to pay within the horizon, 0..1
   * @param atStake amount overdue, or due soon
   * @param recoveredShare share of the amount at stake that payers were seen to pay, 0..1
   */
  public static NetValue ofExpectedRecovery(
      double propensity, double atStake, double recoveredShare, double cost) {
    return new NetValue(0, propensity * atStake * recoveredShare, cost);
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
