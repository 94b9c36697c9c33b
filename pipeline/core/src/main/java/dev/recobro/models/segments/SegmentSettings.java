package dev.recobro.models.segments;

/**
 * How segments are found.
 *
 * @param kMin fewest clusters, beside the new accounts
 * @param kMax most clusters
 * @param maxRows most accounts to cluster; more are drawn by the seed
 * @param newDays an account younger than this is new: it has not shown a habit yet
 * @param matchWithin farthest that a segment may move between two trainings and still be the same:
 *     root mean square over the behaviours, in standard deviations
 * @param seed of every draw
 */
public record SegmentSettings(
    int kMin, int kMax, int maxRows, int newDays, double matchWithin, long seed) {

  /** Refuses settings under which nothing can be found. */
  public SegmentSettings {
    if (kMin < 2 || kMax < kMin || kMax > 9 || maxRows < 100 || newDays < 0 || matchWithin <= 0) {
      throw new IllegalArgumentException(
          "segments: k-min %d and k-max %d (from 2 to 9), max-rows %d (at least 100), new-days %d, match-within %s (above 0)"
              .formatted(kMin, kMax, maxRows, newDays, matchWithin));
    }
  }

  /** Fewest accounts to cluster. */
  int fewestRows() {
    return 20 * kMax;
  }
}
