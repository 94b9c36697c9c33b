package dev.recobro.models.effects;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows whose action was drawn by chance, by action, and what each weighs. */
final class DrawnRows {

  private final EffectRows rows;
  private final long[] decisions;
  private final long[] clipped;
  private final List<int[]> treated;
  private final int[] alone;
  private final double[] weight;

  private DrawnRows(
      EffectRows rows,
      long[] decisions,
      long[] clipped,
      List<int[]> treated,
      int[] alone,
      double[] weight) {
    this.rows = rows;
    this.decisions = decisions;
    this.clipped = clipped;
    this.treated = treated;
    this.alone = alone;
    this.weight = weight;
  }

  static DrawnRows of(EffectRows rows, int actions, EffectSettings settings) {
    long[] decisions = new long[actions];
    long[] clipped = new long[actions];
    double[] weight = new double[rows.rows()];
    for (int row = 0; row < weight.length; row++) {
      double probability = rows.probability()[row];
      weight[row] = 1 / Math.max(settings.leastProbability(), probability);
      int action = rows.action()[row];
      if (action >= 0) {
        decisions[action]++;
        clipped[action] += probability < settings.leastProbability() ? 1 : 0;
      }
    }
    List<int[]> treated =
        IntStream.range(0, actions).mapToObj(action -> drawn(rows, action)).toList();
    return new DrawnRows(rows, decisions, clipped, treated, drawn(rows, EffectRows.NONE), weight);
  }

  private static int[] drawn(EffectRows rows, int action) {
    return IntStream.range(0, rows.rows())
        .filter(row -> rows.action()[row] == action && rows.randomised(row))
        .toArray();
  }

  /** Actions with enough drawn decisions, when as many accounts were left alone by chance. */
  int[] enough(int least) {
    return alone.length < least
        ? new int[0]
        : IntStream.range(0, treated.size()).filter(a -> treated.get(a).length >= least).toArray();
  }

  /** Of the rows of these numbers, those that were drawn. */
  int[] of(int[] part) {
    return Arrays.stream(part).filter(rows::randomised).toArray();
  }

  /** Rows that were so treated by chance. */
  int[] treated(int action) {
    return treated.get(action);
  }

  /** Rows that were left alone by chance. */
  int[] alone() {
    return alone;
  }

  /** One over the probability of each row, bounded. */
  double[] weight() {
    return weight;
  }

  long decisions(int action) {
    return decisions[action];
  }

  long clipped(int action) {
    return clipped[action];
  }

  /** Mean of what is assumed of an action, over accounts for which it was possible. */
  double meanPrior(int action, EffectPriors priors) {
    double sum = 0;
    double weights = 0;
    for (int row : treated.get(action)) {
      sum += weight[row] * priors.of(row, action);
      weights += weight[row];
    }
    return sum / weights;
  }
}
