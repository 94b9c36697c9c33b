package dev.recobro.training;

import java.io.Serializable;

/**
 * Shares of the decisions that are kept. Most accounts are left alone on most days, and effects are
 * learnt from those that are not: decisions for an action may fill half of the rows before any of
 * them is left out.
 *
 * @param alone kept share of the decisions for none, above 0
 * @param treated kept share of the decisions for an action, above 0
 */
record Thinning(double alone, double treated) implements Serializable {

  /**
   * @param alone decisions for none
   * @param treated decisions for an action
   * @param most rows that may be kept
   */
  static Thinning of(long alone, long treated, int most) {
    double half = most / 2.0;
    double roomForTreated = Math.max(half, most - (double) alone);
    double roomForAlone = Math.max(half, most - (double) treated);
    return new Thinning(share(roomForAlone, alone), share(roomForTreated, treated));
  }

  private static double share(double room, long rows) {
    return rows <= room ? 1 : room / rows;
  }

  double of(Decided decision) {
    return decision.getAction() < 0 ? alone : treated;
  }
}
