package dev.recobro.backtest;

import java.util.Arrays;

/**
 * What a debtor who hasn't been won yet is still worth on later days, when every contact has its
 * price and each tires him: a restless arm at the day's prices (Whittle 1988). What acting today
 * costs tomorrow is the difference that it makes here. Used again for each account; not
 * thread-safe.
 */
final class Waiting {

  private static final int LEVELS = 33;
  private static final double STEP = 0.5;

  private final Tiring tiring;
  private final double[] rested = new double[LEVELS];
  private final int[] calmFloor = new int[LEVELS];
  private final double[] calmShare = new double[LEVELS];
  private final int[] busyFloor = new int[LEVELS];
  private final double[] busyShare = new double[LEVELS];
  private double[] value = new double[LEVELS];
  private double[] later = new double[LEVELS];

  Waiting(Tiring tiring) {
    this.tiring = tiring;
    for (int level = 0; level < LEVELS; level++) {
      double fatigue = level * STEP;
      rested[level] = tiring.factor(fatigue);
      place(tiring.tomorrow(fatigue), level, calmFloor, calmShare);
      place(tiring.tomorrow(fatigue + 1), level, busyFloor, busyShare);
    }
  }

  private static void place(double fatigue, int level, int[] floor, double[] share) {
    double at = Math.min(LEVELS - 1 - 1e-9, fatigue / STEP);
    floor[level] = (int) at;
    share[level] = at - floor[level];
  }

  /**
   * Looks ahead from tomorrow on.
   *
   * @param chance that one contact wins him when he is rested
   * @param gain of winning him on each later day, tomorrow's first
   * @param days how many of them
   * @param price of one contact: its cost, and what its capacities are worth elsewhere
   */
  void lookAhead(double chance, double[] gain, int days, double price) {
    Arrays.fill(value, 0);
    for (int t = days - 1; t >= 0; t--) {
      double[] swap = later;
      later = value;
      value = swap;
      for (int level = 0; level < LEVELS; level++) {
        double calm = at(later, calmFloor[level], calmShare[level]);
        double busy = at(later, busyFloor[level], busyShare[level]);
        double wins = chance * rested[level];
        value[level] = Math.max(calm, wins * gain[t] + (1 - wins) * busy - price);
      }
    }
  }

  private static double at(double[] values, int floor, double share) {
    return values[floor] + share * (values[floor + 1] - values[floor]);
  }

  private double tomorrow(double fatigueToday) {
    double at = Math.min(LEVELS - 1 - 1e-9, tiring.tomorrow(fatigueToday) / STEP);
    return at(value, (int) at, at - (int) at);
  }

  /**
   * What a contact today is worth beyond leaving him alone today, before its price.
   *
   * @param wins chance that it wins him, as tired as he is
   * @param gain of winning him today
   */
  double today(double wins, double gain, double fatigue) {
    return wins * gain + (1 - wins) * tomorrow(fatigue + 1) - tomorrow(fatigue);
  }
}
