package dev.recobro.models.effects;

/**
 * How the effect of one action differs from what the trees say, as a line in the trees' own effect:
 * the augmented inverse-probability-weighted comparison of accounts that were so treated with
 * accounts that were left alone (Robins, Rotnitzky, Zhao 1994), in its normalised form, projected
 * on a line as in Semenova and Chernozhukov 2021.
 *
 * @param centre mean of the trees' effect on accounts for which the action was possible
 * @param shift what the mean effect differs from {@code centre}
 * @param slope true difference between accounts for one unit of the trees' difference
 * @param spread variance of the trees' effect between accounts
 * @param treated how many accounts were so treated by chance
 * @param influence of each debtor on shift and slope
 */
record RobustLine(
    double centre, double shift, double slope, double spread, int treated, double[][] influence) {

  /**
   * @param treated numbers of the rows that were so treated by chance
   * @param alone numbers of the rows that were left alone by chance
   * @param effect of the action on each row, by trees that haven't seen its debtor
   * @param residual of each row's outcome from the baseline, likewise
   * @param weight of each row: one over its probability, bounded
   * @param cluster of each row
   */
  static RobustLine of(
      int[] treated,
      int[] alone,
      float[] effect,
      double[] residual,
      double[] weight,
      int[] cluster,
      int clusters) {
    double weights = 0;
    double sum = 0;
    for (int row : treated) {
      weights += weight[row];
      sum += weight[row] * effect[row];
    }
    double centre = sum / weights;
    WeightedLine of = new WeightedLine(centre);
    for (int row : treated) {
      of.add(effect[row], residual[row] - effect[row], weight[row]);
    }
    WeightedLine from = new WeightedLine(centre);
    for (int row : alone) {
      from.add(effect[row], residual[row], weight[row]);
    }
    double[][] influence = new double[2][clusters];
    for (int row : treated) {
      of.influence(
          effect[row], residual[row] - effect[row], weight[row], 1, influence, cluster[row]);
    }
    for (int row : alone) {
      from.influence(effect[row], residual[row], weight[row], -1, influence, cluster[row]);
    }
    return new RobustLine(
        centre,
        of.intercept() - from.intercept(),
        1 + of.slope() - from.slope(),
        of.variance(),
        treated.length,
        influence);
  }

  double mean() {
    return centre + shift;
  }

  /**
   * Variance of the true effect between accounts that the trees explain, without what chance makes
   * look so; may be negative.
   */
  double explained() {
    return spread * (slope * Math.abs(slope) - slopeVariance());
  }

  double shiftVariance() {
    return squares(influence[0]);
  }

  double slopeVariance() {
    return squares(influence[1]);
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
