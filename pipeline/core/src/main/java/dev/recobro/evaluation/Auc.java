package dev.recobro.evaluation;

import dev.recobro.models.Ranks;

/**
 * Area under the ROC curve with its standard error by placements (DeLong, DeLong and Clarke-Pearson
 * 1988, in the form of Sun and Xu 2014).
 *
 * @param value chance that a row whose outcome came outranks one whose outcome did not, ties
 *     counting half; NaN when only one outcome occurs. Of a difference: first less second.
 */
record Auc(double value, double standardError) {

  static Auc of(float[] score, float[] label) {
    return ofPlacements(placements(score, label), label);
  }

  /** Difference of two scores' areas over the same rows, which are correlated. */
  static Auc difference(float[] score, float[] other, float[] label) {
    double[] placements = placements(score, label);
    double[] others = placements(other, label);
    for (int row = 0; row < placements.length; row++) {
      placements[row] -= others[row];
    }
    return ofPlacements(placements, label);
  }

  /**
   * For each row the share of the rows of the other outcome that it stands on the right side of.
   */
  private static double[] placements(float[] score, float[] label) {
    int[] order = Ranks.ascending(score);
    double positives = 0;
    for (float value : label) {
      positives += value;
    }
    double negatives = label.length - positives;
    double[] placements = new double[label.length];
    double positivesBelow = 0;
    double negativesBelow = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double hits = 0;
      while (to < order.length && score[order[to]] == score[order[from]]) {
        hits += label[order[to++]];
      }
      double misses = to - from - hits;
      for (int place = from; place < to; place++) {
        int row = order[place];
        placements[row] =
            label[row] == 1f
                ? (negativesBelow + misses / 2) / negatives
                : (positives - positivesBelow - hits / 2) / positives;
      }
      positivesBelow += hits;
      negativesBelow += misses;
      from = to;
    }
    return placements;
  }

  private static Auc ofPlacements(double[] placements, float[] label) {
    Moments positive = new Moments();
    Moments negative = new Moments();
    for (int row = 0; row < label.length; row++) {
      (label[row] == 1f ? positive : negative).add(placements[row]);
    }
    if (positive.count() == 0 || negative.count() == 0) {
      return new Auc(Double.NaN, Double.NaN);
    }
    return new Auc(
        positive.mean(), Math.sqrt(positive.varianceOfMean() + negative.varianceOfMean()));
  }

  Interval interval() {
    return Interval.around(value, standardError);
  }
}
