package dev.recobro.models;

import java.util.Comparator;
import java.util.stream.IntStream;

/** How alike two scores order the same accounts. */
public final class RankAgreement {
  private RankAgreement() {}

  /**
   * Spearman's rank correlation, equal scores sharing their mean rank; NaN when one of the scores
   * is the same for all.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  public static double spearman(float[] first, float[] second) {
    requireSame(first.length, second.length);
    return correlation(ranks(first), ranks(second));
  }

  /**
   * Share of the {@code top} best by the first score that are among the {@code top} best by the
   * second; of equal scores the earlier row is the better. NaN without rows.
   *
   * @throws IllegalArgumentException when the lengths differ
   */
  public static double overlap(double[] first, double[] second, int top) {
    requireSame(first.length, second.length);
    int most = Math.min(top, first.length);
    boolean[] among = new boolean[first.length];
    best(first, most).forEach(row -> among[row] = true);
    return best(second, most).filter(row -> among[row]).count() / (double) most;
  }

  private static void requireSame(int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(first + " scores beside " + second);
    }
  }

  private static IntStream best(double[] score, int most) {
    return IntStream.range(0, score.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer row) -> -score[row]).thenComparing(row -> row))
        .limit(most)
        .mapToInt(Integer::intValue);
  }

  private static double[] ranks(float[] score) {
    int[] order = Ranks.ascending(score);
    double[] ranks = new double[score.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && score[order[to]] == score[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static double correlation(double[] x, double[] y) {
    double mean = (x.length - 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
