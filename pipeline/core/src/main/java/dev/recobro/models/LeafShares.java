package dev.recobro.models;

/**
 * What a leaf of a tree adds to each feature on the way to it, for every set of splits that a row
 * may pass: the Shapley values of the game in which a known feature passes its splits or not, and
 * an unknown one passes them as often as the training rows did (Lundberg et al. 2018).
 */
final class LeafShares {

  private LeafShares() {}

  /**
   * Fills a leaf's table: for each set, as bits by place of the feature, a share a feature.
   *
   * @param leaf what the leaf adds to the margin
   * @param often how often the training rows passed all splits by each feature, 0 to 1
   * @param offset of the table, which takes {@link #size} places
   */
  static void fill(double leaf, double[] often, float[] table, int offset) {
    int features = often.length;
    for (int passed = 0; passed < 1 << features; passed++) {
      for (int feature = 0; feature < features; feature++) {
        double known = isIn(passed, feature) - often[feature];
        table[offset + passed * features + feature] =
            (float) (leaf * known * weight(passed, feature, often));
      }
    }
  }

  /** Places that the table of a leaf behind so many features takes. */
  static long size(int features) {
    return (long) features << features;
  }

  /**
   * The mean chance that all other features' splits are passed, over all orders in which features
   * become known: coefficient k of the product of the others' {@code often + isIn t} is the sum
   * over the sets of k known ones, and such a set stands before the feature in one of {@code
   * features * binomial(features - 1, k)} orders.
   */
  private static double weight(int passed, int feature, double[] often) {
    double[] sums = new double[often.length];
    sums[0] = 1;
    int others = 0;
    for (int other = 0; other < often.length; other++) {
      if (other != feature) {
        int in = isIn(passed, other);
        others++;
        for (int k = others; k > 0; k--) {
          sums[k] = sums[k] * often[other] + sums[k - 1] * in;
        }
        sums[0] *= often[other];
      }
    }
    double weight = 0;
    double orders = often.length;
    for (int k = 0; k <= others; k++) {
      weight += sums[k] / orders;
      orders = orders * (others - k) / (k + 1);
    }
    return weight;
  }

  private static int isIn(int passed, int feature) {
    return (passed >> feature) & 1;
  }
}
