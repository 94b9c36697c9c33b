package dev.recobro.backtest;

/**
 * Chance that a debtor who means to pay has paid within so many days of his first try, when each
 * try finds the money with the same chance and a failed one is put off as the simulator does.
 */
final class PayingChance {

  private static final int STEPS = 50;
  private static final int WAIT_FROM = 3;
  private static final int WAIT_TO = 15;
  private static final double WAITS_FOR_WAGES = 0.45;
  private static final int LONGEST_TO_WAGES = 24;

  private final double[][] within;

  /**
   * @param days that are asked for at most
   */
  PayingChance(int days) {
    double[] wait = waits();
    within = new double[STEPS + 1][days + 1];
    for (int step = 0; step <= STEPS; step++) {
      double cash = (double) step / STEPS;
      for (int n = 0; n <= days; n++) {
        double later = 0;
        for (int w = WAIT_FROM; w < wait.length && w <= n; w++) {
          later += wait[w] * within[step][n - w];
        }
        within[step][n] = cash + (1 - cash) * later;
      }
    }
  }

  private static double[] waits() {
    double[] wait = new double[WAIT_TO + LONGEST_TO_WAGES + 1];
    double each = 1.0 / (WAIT_TO - WAIT_FROM + 1);
    for (int w = WAIT_FROM; w <= WAIT_TO; w++) {
      wait[w] += each * (1 - WAITS_FOR_WAGES);
      for (int more = 0; more <= LONGEST_TO_WAGES; more++) {
        wait[w + more] += each * WAITS_FOR_WAGES / (LONGEST_TO_WAGES + 1);
      }
    }
    return wait;
  }

  /**
   * @param cash chance that a try finds the money
   * @param days from the first try's day until the last day that counts; below 0 for never
   */
  double within(double cash, int days) {
    if (days < 0) {
      return 0;
    }
    int step = (int) Math.round(Math.max(0, Math.min(1, cash)) * STEPS);
    return within[step][Math.min(days, within[step].length - 1)];
  }
}
