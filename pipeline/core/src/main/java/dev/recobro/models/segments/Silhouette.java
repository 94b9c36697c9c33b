package dev.recobro.models.segments;

/** How much nearer points lie to their own cluster than to the next. */
final class Silhouette {

  private Silhouette() {}

  /**
   * Mean silhouette (Rousseeuw 1987), from -1 to 1; a point alone in its cluster counts 0.
   *
   * @param cluster of each row, from 0 to below {@code k}
   */
  static double of(Points points, int[] cluster, int k) {
    int[] sizes = new int[k];
    for (int each : cluster) {
      sizes[each]++;
    }
    double sum = 0;
    double[] distances = new double[k];
    double[] own = new double[points.columns()];
    for (int row = 0; row < points.rows(); row++) {
      System.arraycopy(points.values(), row * own.length, own, 0, own.length);
      java.util.Arrays.fill(distances, 0);
      for (int other = 0; other < points.rows(); other++) {
        distances[cluster[other]] += Math.sqrt(points.squaredDistance(other, own));
      }
      sum += ofRow(cluster[row], distances, sizes);
    }
    return sum / points.rows();
  }

  private static double ofRow(int own, double[] distances, int[] sizes) {
    if (sizes[own] < 2) {
      return 0;
    }
    double inside = distances[own] / (sizes[own] - 1);
    double next = Double.POSITIVE_INFINITY;
    for (int other = 0; other < sizes.length; other++) {
      if (other != own && sizes[other] > 0) {
        next = Math.min(next, distances[other] / sizes[other]);
      }
    }
    return Double.isInfinite(next) ? 0 : (next - inside) / Math.max(next, inside);
  }
}
