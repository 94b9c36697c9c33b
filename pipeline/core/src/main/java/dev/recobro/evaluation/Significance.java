package dev.recobro.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How surprising a deviation is, and what many tests at once may call surprising. */
final class Significance {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Significance() {}

  /** Chance of a deviation of {@code z} standard errors or more, in either direction. */
  static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /**
   * Holm's step-down correction (1979): the smallest of m chances times m, the next times m - 1 and
   * so on, never falling and never above 1. Below 0.05 here means that the whole family is wrong
   * about any of its members in at most 1 of 20 reports.
   */
  static double[] holm(double[] pValues) {
    int count = pValues.length;
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[count];
    Arrays.fill(adjusted, 1);
    double least = 0;
    for (int place = 0; place < count; place++) {
      least = Math.max(least, Math.min(1, (count - place) * pValues[order[place]]));
      adjusted[order[place]] = least;
    }
    return adjusted;
  }
}
