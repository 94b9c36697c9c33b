package dev.recobro.evaluation;

import dev.recobro.models.Ranks;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a score tells apart rows whose outcome came from rows whose outcome did not.
 *
 * @param auc see {@link Auc#value}
 * @param aucBand by DeLong's standard error
 * @param ks Kolmogorov-Smirnov: the largest distance between the shares of both outcomes that lie
 *     above one score, 0 to 1
 * @param ksAt that score
 * @param roc from (0, 0) to (1, 1), about a point for each step of 1 %; empty when only one outcome
 *     occurs, which leaves the other figures NaN
 */
public record Discrimination(
    double auc, Interval aucBand, double ks, double ksAt, List<RocPoint> roc) {
  private static final double STEP = 0.01;

  /**
   * One point of the ROC curve.
   *
   * @param falseAlarms share of the rows without the outcome that score at least so high
   * @param hits share of the rows with the outcome that do
   */
  public record RocPoint(double falseAlarms, double hits) {
    private boolean isFarFrom(RocPoint other) {
      return falseAlarms - other.falseAlarms >= STEP || hits - other.hits >= STEP;
    }
  }

  /** Copies the list. */
  public Discrimination {
    roc = List.copyOf(roc);
  }

  /** Judges scores against labels of 0 and 1, row by row. */
  static Discrimination of(float[] score, float[] label) {
    Auc auc = Auc.of(score, label);
    double positives = 0;
    for (float value : label) {
      positives += value;
    }
    double negatives = label.length - positives;
    if (positives == 0 || negatives == 0) {
      return new Discrimination(auc.value(), auc.interval(), Double.NaN, Double.NaN, List.of());
    }
    int[] order = Ranks.ascending(score);
    RocPoint last = new RocPoint(0, 0);
    List<RocPoint> roc = new ArrayList<>(List.of(last));
    double ks = 0;
    double ksAt = Double.NaN;
    double hits = 0;
    for (int place = order.length - 1; place >= 0; place--) {
      hits += label[order[place]];
      if (place > 0 && score[order[place - 1]] == score[order[place]]) {
        continue;
      }
      double above = order.length - place;
      RocPoint point = new RocPoint((above - hits) / negatives, hits / positives);
      if (Math.abs(point.hits - point.falseAlarms) > ks) {
        ks = Math.abs(point.hits - point.falseAlarms);
        ksAt = score[order[place]];
      }
      if (place == 0 || point.isFarFrom(last)) {
        roc.add(point);
        last = point;
      }
    }
    return new Discrimination(auc.value(), auc.interval(), ks, ksAt, roc);
  }
}
