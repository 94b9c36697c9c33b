package dev.recobro.evaluation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** A range that holds the true figure in 95 of 100 samples. */
public record Interval(double low, double high) {
  static final double ERROR_RATE = 0.05;

  /** Half the width of such a range, in standard errors. */
  static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(ERROR_RATE / 2);

  /** The share {@code hits / rows}, by Wilson's score (1927); 0 to 1 without rows. */
  static Interval ofShare(long hits, long rows) {
    if (rows == 0) {
      return new Interval(0, 1);
    }
    org.apache.commons.statistics.interval.Interval wilson =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            Math.toIntExact(rows), Math.toIntExact(hits), ERROR_RATE);
    return new Interval(wilson.getLowerBound(), wilson.getUpperBound());
  }

  /** Around {@code figure}, by its standard error. */
  static Interval around(double figure, double standardError) {
    return new Interval(figure - Z * standardError, figure + Z * standardError);
  }

  /**
   * The difference of two independent shares, first less second, by Newcombe's hybrid of Wilson's
   * scores (1998, method 10).
   */
  static Interval ofDifference(long hits, long rows, long otherHits, long otherRows) {
    Interval first = ofShare(hits, rows);
    Interval second = ofShare(otherHits, otherRows);
    double share = (double) hits / rows;
    double other = (double) otherHits / otherRows;
    return new Interval(
        share - other - Math.hypot(share - first.low(), second.high() - other),
        share - other + Math.hypot(first.high() - share, other - second.low()));
  }

  /** Whether {@code value} lies inside. */
  public boolean holds(double value) {
    return value >= low && value <= high;
  }
}
