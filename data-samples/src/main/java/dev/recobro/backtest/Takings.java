package dev.recobro.backtest;

/**
 * What one policy did in one life.
 *
 * @param collected paid in the window and not taken back in it, in US dollars
 * @param cost of all actions, in US dollars
 * @param contacts how many
 * @param complaints contacts beyond the debtor's tolerance: see {@link Tally#TOLERANCE}
 * @param taken how often each standard action
 */
public record Takings(double collected, double cost, long contacts, long complaints, long[] taken) {

  /** Collected less cost. */
  public double net() {
    return collected - cost;
  }
}
