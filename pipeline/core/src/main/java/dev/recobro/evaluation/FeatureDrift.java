package dev.recobro.evaluation;

import dev.recobro.models.FeatureBins;
import dev.recobro.models.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How far one feature has moved from the training rows.
 *
 * @param psi population stability index over about ten bins and one for rows without a value
 * @param missingThen share of the training rows without a value
 * @param missingNow share of the rows without one
 */
public record FeatureDrift(
    String feature, double psi, DriftLevel level, double missingThen, double missingNow) {

  /**
   * Every feature in its order; none when the model set holds no bins.
   *
   * @param bins of each column in training
   * @param names of the columns
   * @param ofTheDay names of those that are one number for all accounts on one day
   */
  public static List<FeatureDrift> of(
      List<FeatureBins> bins, List<String> names, Set<String> ofTheDay, Matrix now) {
    List<FeatureDrift> drift = new ArrayList<>();
    for (int column = 0; column < bins.size(); column++) {
      FeatureBins then = bins.get(column);
      long[] counts = new long[then.shares().size()];
      for (int row = 0; row < now.rows(); row++) {
        counts[then.bin(now.values()[row * now.columns() + column])]++;
      }
      double psi = then.psi(counts);
      String name = names.get(column);
      drift.add(
          new FeatureDrift(
              name,
              psi,
              DriftLevel.of(name, psi, ofTheDay),
              then.shares().get(then.shares().size() - 1),
              (double) counts[counts.length - 1] / Math.max(1, now.rows())));
    }
    return drift;
  }

  /** Index of one column of numbers against its bins in training. */
  public static double psi(FeatureBins then, float[] now) {
    long[] counts = new long[then.shares().size()];
    for (float value : now) {
      counts[then.bin(value)]++;
    }
    return then.psi(counts);
  }
}
