package dev.recobro.models;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How one feature was spread over the training rows: the yardstick of its drift.
 *
 * @param edges upper bounds (included) of all bins but the last, ascending
 * @param shares of the rows in each bin, the last of them for rows without a value; adds up to 1
 */
public record FeatureBins(List<Float> edges, List<Double> shares) implements Serializable {

  private static final int BINS = 10;
  private static final double LEAST_SHARE = 1e-4;

  /** Refuses shares that don't fit the edges. */
  public FeatureBins {
    edges = List.copyOf(edges);
    shares = List.copyOf(shares);
    if (shares.size() != edges.size() + 2) {
      throw new IllegalArgumentException(
          "%d edges and %d shares".formatted(edges.size(), shares.size()));
    }
  }

  /** Bins of about equal size over a column's values. */
  public static FeatureBins of(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted); // NaN last
    int present = sorted.length;
    while (present > 0 && Float.isNaN(sorted[present - 1])) {
      present--;
    }
    float[] edges = new float[BINS - 1];
    int kept = 0;
    for (int bin = 1; bin < BINS && present > 0; bin++) {
      float edge = sorted[Math.min(present - 1, bin * present / BINS)];
      if (edge < sorted[present - 1] && (kept == 0 || edge > edges[kept - 1])) {
        edges[kept++] = edge;
      }
    }
    List<Float> bounds = boxed(Arrays.copyOf(edges, kept));
    long[] counts = new long[kept + 2];
    FeatureBins empty = new FeatureBins(bounds, Collections.nCopies(kept + 2, 0.0));
    for (float value : values) {
      counts[empty.bin(value)]++;
    }
    return new FeatureBins(
        bounds, Arrays.stream(counts).mapToObj(count -> (double) count / values.length).toList());
  }

  /** The bin of a value: 0 is the lowest; the last one is for NaN. */
  public int bin(float value) {
    if (Float.isNaN(value)) {
      return shares.size() - 1;
    }
    int bin = 0;
    while (bin < edges.size() && value > edges.get(bin)) {
      bin++;
    }
    return bin;
  }

  /**
   * Population stability index: the sum over bins of (share now − share then) · ln(share now /
   * share then), empty bins taken as one row in 10,000. Below 0.1 little has changed, above 0.25
   * much has.
   */
  public double psi(long[] counts) {
    double rows = Arrays.stream(counts).sum();
    double psi = 0;
    for (int bin = 0; bin < counts.length && rows > 0; bin++) {
      double now = Math.max(LEAST_SHARE, counts[bin] / rows);
      double then = Math.max(LEAST_SHARE, shares.get(bin));
      psi += (now - then) * Math.log(now / then);
    }
    return psi;
  }

  private static List<Float> boxed(float[] values) {
    Float[] boxed = new Float[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return List.of(boxed);
  }
}
