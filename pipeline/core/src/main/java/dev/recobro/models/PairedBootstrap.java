package dev.recobro.models;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How sure the difference of two model sets is: whole accounts are drawn with replacement, the same
 * ones for both sets, and the difference is worked out again on each draw (Efron and Tibshirani
 * 1993). Accounts rather than rows, because an account's snapshots are alike.
 */
public final class PairedBootstrap {
  private static final double TAIL = 0.025;

  private final int accounts;
  private final int draws;
  private final long seed;

  /**
   * @param accounts there are, numbered from 0
   */
  public PairedBootstrap(int accounts, int draws, long seed) {
    if (accounts < 1 || draws < 1) {
      throw new IllegalArgumentException(draws + " draws of " + accounts + " accounts");
    }
    this.accounts = accounts;
    this.draws = draws;
    this.seed = seed;
  }

  /**
   * Log loss of the first set minus that of the second.
   *
   * @param account number of the account of each row
   */
  public Difference logLoss(int[] account, float[] first, float[] second, float[] label) {
    double[] loss = new double[accounts];
    int[] rows = new int[accounts];
    for (int row = 0; row < label.length; row++) {
      loss[account[row]] += loss(first[row], label[row]) - loss(second[row], label[row]);
      rows[account[row]]++;
    }
    return difference(
        weights -> {
          double sum = 0;
          long count = 0;
          for (int i = 0; i < accounts; i++) {
            sum += weights[i] * loss[i];
            count += (long) weights[i] * rows[i];
          }
          return sum / count;
        });
  }

  private static double loss(float propensity, float label) {
    double chance = Chance.inside(propensity);
    return -Math.log(label == 1f ? chance : 1 - chance);
  }

  /**
   * Share of the paid money that the top {@code share} of each day's accounts by the first score
   * paid, minus the same by the second score; as {@link MoneyCaptured}.
   */
  public Difference captured(
      int[] account, double[] first, double[] second, double[] paid, int[] day, double share) {
    DayRanking byFirst = new DayRanking(account, first, paid, day);
    DayRanking bySecond = new DayRanking(account, second, paid, day);
    return difference(
        weights -> byFirst.captured(weights, share) - bySecond.captured(weights, share));
  }

  private Difference difference(ToDoubleFunction<int[]> statistic) {
    int[] once = new int[accounts];
    Arrays.fill(once, 1);
    double[] drawn = new double[draws];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      drawn[draw] = statistic.applyAsDouble(weights(random.split()));
    }
    Arrays.sort(drawn);
    return new Difference(
        statistic.applyAsDouble(once), quantile(drawn, TAIL), quantile(drawn, 1 - TAIL));
  }

  /** How often each account is drawn. */
  private int[] weights(SplittableRandom random) {
    int[] weights = new int[accounts];
    for (int i = 0; i < accounts; i++) {
      weights[random.nextInt(accounts)]++;
    }
    return weights;
  }

  /** Between the two nearest values. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
