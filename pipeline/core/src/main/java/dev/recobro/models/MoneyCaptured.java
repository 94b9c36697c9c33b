package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/**
 * How much of the money that came in came from the accounts ranked first.
 *
 * @param rows ranked accounts, over all snapshot days
 * @param paid all money that came in, in the caller's unit
 * @param top captured share of it, for each share of accounts
 */
public record MoneyCaptured(long rows, double paid, List<Top> top) {
  private static final double[] USUAL_SHARES = {0.05, 0.10, 0.20};

  /**
   * @param share of each day's accounts, best first
   * @param captured share of all paid money that they paid, 0 to 1; NaN when nothing was paid
   */
  public record Top(@JsonProperty("share") double share, double captured) {}

  /** Copies the list. */
  public MoneyCaptured {
    top = List.copyOf(top);
  }

  /** As {@link #of(double[], double[], int[], double...)} on one day for the top 5, 10 and 20 %. */
  public static MoneyCaptured of(double[] score, double[] paid) {
    return of(score, paid, new int[score.length], USUAL_SHARES);
  }

  /** As {@link #of(double[], double[], int[], double...)} for the top 5, 10 and 20 %. */
  public static MoneyCaptured of(double[] score, double[] paid, int[] day) {
    return of(score, paid, day, USUAL_SHARES);
  }

  /**
   * Ranks the accounts of each snapshot day by falling score, sums what the top share of each day
   * paid, and adds the days up. Accounts of equal score share their place evenly.
   *
   * @param paid within the horizon after the snapshot, one currency, not negative
   * @param shares of the accounts of a day, each in (0, 1]
   * @throws IllegalArgumentException when lengths differ
   */
  public static MoneyCaptured of(double[] score, double[] paid, int[] day, double... shares) {
    if (score.length != paid.length || score.length != day.length) {
      throw new IllegalArgumentException(
          score.length + " scores, " + paid.length + " payments, " + day.length + " days");
    }
    double[] captured = new double[shares.length];
    for (int snapshot : Arrays.stream(day).distinct().toArray()) {
      double[] dayScore = ofDay(score, day, snapshot);
      TopShares ranked = TopShares.of(dayScore, ofDay(paid, day, snapshot));
      for (int i = 0; i < shares.length; i++) {
        captured[i] += ranked.sumOfTop(dayScore.length * shares[i]);
      }
    }
    double total = Arrays.stream(paid).sum();
    Top[] top = new Top[shares.length];
    for (int i = 0; i < shares.length; i++) {
      top[i] = new Top(shares[i], captured[i] / total);
    }
    return new MoneyCaptured(score.length, total, List.of(top));
  }

  private static double[] ofDay(double[] values, int[] day, int wanted) {
    double[] picked = new double[values.length];
    int kept = 0;
    for (int row = 0; row < values.length; row++) {
      if (day[row] == wanted) {
        picked[kept++] = values[row];
      }
    }
    return Arrays.copyOf(picked, kept);
  }
}
