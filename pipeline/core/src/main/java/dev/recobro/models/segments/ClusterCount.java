package dev.recobro.models.segments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the number of clusters by how well clusterings agree when some accounts are left out. */
final class ClusterCount {

  private static final int ROWS = 10_000;
  private static final int SILHOUETTE_ROWS = 1_500;
  private static final int SUBSAMPLES = 5;
  private static final double KEPT = 0.8;
  private static final int STARTS = 5;

  /** Stable enough to be worked with (Hennig 2007 calls clusters of 0.85 highly stable). */
  private static final double STABLE = 0.85;

  /** Silhouettes are low in many dimensions; they are compared with each other alone. */
  private static final double LEAST_SILHOUETTE = 0.75;

  private ClusterCount() {}

  /** Stability and silhouette of every k that the settings allow. */
  static List<KCurve> curves(Points all, LocalDate newest, SegmentSettings settings) {
    Points points = all.drawn(ROWS, settings.seed() + 1);
    Points judged = points.drawn(SILHOUETTE_ROWS, settings.seed() + 2);
    List<KMeans> parts = new ArrayList<>();
    for (int part = 0; part < SUBSAMPLES; part++) {
      int kept = (int) (KEPT * points.rows());
      parts.add(new KMeans(points.drawn(kept, settings.seed() + 10 + part), newest));
    }
    List<KCurve> curves = new ArrayList<>();
    for (int k = settings.kMin(); k <= settings.kMax(); k++) {
      List<List<double[]>> centroids = new ArrayList<>();
      for (int part = 0; part < SUBSAMPLES; part++) {
        long seed = settings.seed() + 100L * part;
        centroids.add(parts.get(part).fit(k, STARTS, seed).centroids());
      }
      curves.add(
          new KCurve(
              k,
              agreement(points, centroids),
              Silhouette.of(judged, judged.nearest(centroids.get(0)), k)));
    }
    return curves;
  }

  private static double agreement(Points points, List<List<double[]>> clusterings) {
    List<int[]> clusters = clusterings.stream().map(points::nearest).toList();
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < clusters.size(); a++) {
      for (int b = 0; b < a; b++) {
        sum += AdjustedRand.of(clusters.get(a), clusters.get(b));
        pairs++;
      }
    }
    return sum / pairs;
  }

  /**
   * The finest clustering that is stable and doesn't cut through crowds; the most stable one when
   * none is.
   */
  static int choose(List<KCurve> curves) {
    double clearest = curves.stream().mapToDouble(KCurve::silhouette).max().orElseThrow();
    return curves.stream()
        .filter(curve -> curve.stability() >= STABLE)
        .filter(curve -> curve.silhouette() >= LEAST_SILHOUETTE * clearest)
        .mapToInt(KCurve::k)
        .max()
        .orElseGet(
            () ->
                curves.stream()
                    .max(
                        Comparator.comparingDouble(KCurve::stability)
                            .thenComparingInt(curve -> -curve.k()))
                    .orElseThrow()
                    .k());
  }
}
