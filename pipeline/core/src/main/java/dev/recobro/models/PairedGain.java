package dev.recobro.models;

/**
 * How much less log loss one model's chances have than another's on the same rows.
 *
 * @param firstLogLoss in nats a row
 * @param secondLogLoss likewise
 * @param standardError of the mean difference, row by row
 */
record PairedGain(double firstLogLoss, double secondLogLoss, double standardError) {

  /**
   * @param first log-odds, one a row
   * @param second likewise
   */
  static PairedGain of(float[] first, float[] second, float[] label) {
    double firstSum = 0;
    double secondSum = 0;
    double squares = 0;
    for (int row = 0; row < label.length; row++) {
      double one = loss(first[row], label[row]);
      double other = loss(second[row], label[row]);
      firstSum += one;
      secondSum += other;
      squares += (one - other) * (one - other);
    }
    int rows = label.length;
    double mean = (firstSum - secondSum) / rows;
    double variance = Math.max(0, squares / rows - mean * mean);
    return new PairedGain(firstSum / rows, secondSum / rows, Math.sqrt(variance / rows));
  }

  private static double loss(double logOdds, float label) {
    double chance = Chance.inside(Chance.sigmoid(logOdds));
    return -Math.log(label == 1f ? chance : 1 - chance);
  }

  /** What the second saves. */
  double mean() {
    return firstLogLoss - secondLogLoss;
  }
}
