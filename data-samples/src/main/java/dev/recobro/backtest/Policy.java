package dev.recobro.backtest;

import dev.recobro.simulator.Decisions;

/** Decides each morning what to do with every account. It lives one life: make one for each. */
interface Policy {

  /** Never contacts anybody. */
  Policy SILENT = (morning, out) -> {};

  /**
   * Decides for the day, within its capacities and the law, at most one action a debtor.
   *
   * @param out takes at most one decision an account
   */
  void decide(Morning morning, Decisions out);
}
