package dev.recobro.models;

import java.util.Arrays;

/**
 * How the linear part sees one feature: clipped to the first and 99th percentile of training, then
 * standardised.
 *
 * @param spread standard deviation of the clipped values; 0 when they don't vary
 * @param missingShare share of the rows without a value
 */
record LinearColumn(double low, double high, double mean, double spread, double missingShare) {
  private static final double END = 0.01;

  static LinearColumn of(Matrix matrix, int column) {
    float[] sorted = new float[matrix.rows()];
    int present = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      float value = matrix.at(row, column);
      if (!Float.isNaN(value)) {
        sorted[present++] = value;
      }
    }
    double missingShare = matrix.rows() == 0 ? 1 : 1 - (double) present / matrix.rows();
    if (present == 0) {
      return new LinearColumn(0, 0, 0, 0, missingShare);
    }
    sorted = Arrays.copyOf(sorted, present);
    Arrays.sort(sorted);
    double low = sorted[(int) (END * (present - 1))];
    double high = sorted[(int) Math.ceil((1 - END) * (present - 1))];
    if (low == high) {
      // A rare flag would be clipped away.
      low = sorted[0];
      high = sorted[present - 1];
    }
    double sum = 0;
    double squares = 0;
    for (float value : sorted) {
      double clipped = Math.min(high, Math.max(low, value));
      sum += clipped;
      squares += clipped * clipped;
    }
    double mean = sum / present;
    double variance = squares / present - mean * mean;
    boolean varies = high > low && variance > 1e-12 * squares / present;
    return new LinearColumn(low, high, mean, varies ? Math.sqrt(variance) : 0, missingShare);
  }

  boolean varies() {
    return spread > 0;
  }

  /** Whether a missing value is common enough, and rare enough, to tell something. */
  boolean missingTells() {
    return missingShare >= END && missingShare <= 1 - END;
  }

  /** Standard deviations from the mean. */
  double standardised(float value) {
    return (Math.min(high, Math.max(low, value)) - mean) / spread;
  }

  /** The term of this column, whose mean over the training rows is taken out. */
  LinearTerm term(String feature, double weight, double missingWeight) {
    return new LinearTerm(
        feature,
        low,
        high,
        mean,
        varies() ? weight / spread : 0,
        -missingShare * missingWeight,
        (1 - missingShare) * missingWeight);
  }
}
