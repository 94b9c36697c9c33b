package dev.recobro.models.segments;

import java.util.List;
import java.util.Random;

/**
 * Accounts as points in the space of behaviours.
 *
 * @param values row-major, {@code rows * columns} long
 */
record Points(int rows, int columns, double[] values) {

  double at(int row, int column) {
    return values[row * columns + column];
  }

  /** Squared Euclidean distance of a row to a point. */
  double squaredDistance(int row, double[] point) {
    double sum = 0;
    int from = row * columns;
    for (int column = 0; column < columns; column++) {
      double apart = values[from + column] - point[column];
      sum += apart * apart;
    }
    return sum;
  }

  /** The nearest centroid of each row; of equally near ones the first. */
  int[] nearest(List<double[]> centroids) {
    int[] nearest = new int[rows];
    for (int row = 0; row < rows; row++) {
      double least = Double.POSITIVE_INFINITY;
      for (int centroid = 0; centroid < centroids.size(); centroid++) {
        double distance = squaredDistance(row, centroids.get(centroid));
        if (distance < least) {
          least = distance;
          nearest[row] = centroid;
        }
      }
    }
    return nearest;
  }

  /** At most {@code most} of the rows, drawn without replacement, in their order. */
  Points drawn(int most, long seed) {
    if (rows <= most) {
      return this;
    }
    // Selection sampling (Knuth, algorithm S).
    Random random = new Random(seed);
    double[] kept = new double[most * columns];
    int count = 0;
    for (int row = 0; row < rows && count < most; row++) {
      if (random.nextInt(rows - row) < most - count) {
        System.arraycopy(values, row * columns, kept, count++ * columns, columns);
      }
    }
    return new Points(most, columns, kept);
  }
}
