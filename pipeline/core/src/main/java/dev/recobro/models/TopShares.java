package dev.recobro.models;

import java.util.Arrays;

/**
 * Sums of a quantity over the best-scored rows. Rows of equal score share their place evenly, so
 * the order of the input decides nothing.
 */
final class TopShares {
  /** Rows and quantity up to and including each distinct score, best first. */
  private final double[] rowsTo;

  private final double[] sumTo;

  private TopShares(double[] rowsTo, double[] sumTo) {
    this.rowsTo = rowsTo;
    this.sumTo = sumTo;
  }

  /** Scores must not be NaN. */
  static TopShares of(double[] score, double[] quantity) {
    double[] distinct = Arrays.stream(score).map(TopShares::place).sorted().distinct().toArray();
    double[] rows = new double[distinct.length];
    double[] sums = new double[distinct.length];
    for (int row = 0; row < score.length; row++) {
      int group = Arrays.binarySearch(distinct, place(score[row]));
      rows[group]++;
      sums[group] += quantity[row];
    }
    for (int group = 1; group < distinct.length; group++) {
      rows[group] += rows[group - 1];
      sums[group] += sums[group - 1];
    }
    return new TopShares(rows, sums);
  }

  /** The best first; both zeros are one place. */
  private static double place(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score is NaN");
    }
    return 0.0 - score;
  }

  /** Sum of the quantity over the best {@code rows} rows; part of a row counts in part. */
  double sumOfTop(double rows) {
    int group = Arrays.binarySearch(rowsTo, rows);
    int at = group >= 0 ? group : -group - 1;
    if (at == rowsTo.length) {
      return at == 0 ? 0 : sumTo[at - 1];
    }
    double rowsBefore = at == 0 ? 0 : rowsTo[at - 1];
    double sumBefore = at == 0 ? 0 : sumTo[at - 1];
    double share = (rows - rowsBefore) / (rowsTo[at] - rowsBefore);
    return sumBefore + share * (sumTo[at] - sumBefore);
  }
}
