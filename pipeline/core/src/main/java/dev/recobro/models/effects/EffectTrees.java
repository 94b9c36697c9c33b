package dev.recobro.models.effects;

import dev.recobro.models.BoostRows;
import dev.recobro.models.Matrix;
import dev.recobro.models.RegressionTrees;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Trees of what accounts pay if left alone, and of what actions add to it: Künzel et al. 2019's
 * X-learner on the side of the treated, all actions at once.
 */
final class EffectTrees {

  private final RegressionTrees baseline;
  private final RegressionTrees effect;
  private final double[] start;
  private final ActionColumns columns;

  /**
   * @param start what each action adds on the average, to which its trees add
   */
  EffectTrees(
      RegressionTrees baseline, RegressionTrees effect, double[] start, ActionColumns columns) {
    this.baseline = baseline;
    this.effect = effect;
    this.start = start;
    this.columns = columns;
  }

  /**
   * Learns from some of the rows.
   *
   * @param outcome of all rows, bounded
   * @param learnt of each action, its number among the actions whose effect is learnt, or −1
   * @param actions those actions
   */
  static EffectTrees train(
      EffectRows rows,
      double[] outcome,
      int[] part,
      int[] learnt,
      List<EffectAction> actions,
      EffectSettings settings) {
    int[] alone = Arrays.stream(part).filter(row -> rows.action()[row] < 0).toArray();
    RegressionTrees baseline =
        RegressionTrees.boost(
            "baseline",
            rows.featureNames(),
            boostRows(rows, alone, rows.features().select(alone), of(outcome, alone), NO_MARGIN),
            settings.baseline());
    int[] treated =
        Arrays.stream(part)
            .filter(row -> rows.action()[row] >= 0 && learnt[rows.action()[row]] >= 0)
            .toArray();
    int[] action = Arrays.stream(treated).map(row -> learnt[rows.action()[row]]).toArray();
    float[] left = baseline.predict(rows.features().select(treated));
    float[] added = of(outcome, treated);
    for (int i = 0; i < added.length; i++) {
      added[i] -= left[i];
    }
    double[] start = means(added, action, actions.size());
    float[] margin = new float[added.length];
    for (int i = 0; i < margin.length; i++) {
      margin[i] = (float) start[action[i]];
    }
    ActionColumns columns = new ActionColumns(rows.featureNames(), actions);
    Matrix matrix = columns.of(rows.features().select(treated), left, all(treated), action);
    RegressionTrees effect =
        RegressionTrees.boost(
            "effect",
            columns.names(),
            boostRows(rows, treated, matrix, added, margin),
            settings.effect());
    return new EffectTrees(baseline, effect, start, columns);
  }

  private static final float[] NO_MARGIN = new float[0];

  private static BoostRows boostRows(
      EffectRows rows, int[] part, Matrix features, float[] target, float[] margin) {
    int[] day = Arrays.stream(part).map(row -> rows.day()[row]).toArray();
    return new BoostRows(features, target, new float[0], margin, day);
  }

  private static float[] of(double[] outcome, int[] part) {
    float[] values = new float[part.length];
    for (int i = 0; i < part.length; i++) {
      values[i] = (float) outcome[part[i]];
    }
    return values;
  }

  private static double[] means(float[] added, int[] action, int actions) {
    double[] sum = new double[actions];
    int[] count = new int[actions];
    for (int i = 0; i < added.length; i++) {
      sum[action[i]] += added[i];
      count[action[i]]++;
    }
    for (int a = 0; a < actions; a++) {
      sum[a] /= Math.max(1, count[a]);
    }
    return sum;
  }


  private static int[] all(int[] rows) {
    return IntStream.range(0, rows.length).toArray();
  }

  /** What accounts pay if left alone, one a row. */
  float[] baseline(Matrix features) {
    return baseline.predict(features);
  }

  /**
   * What an action adds, one a wanted row.
   *
   * @param left alone: the baseline of all rows
   * @param action of each wanted row, its number among those that are learnt
   */
  float[] effect(Matrix features, float[] left, int[] wanted, int[] action) {
    float[] added = effect.predict(columns.of(features, left, wanted, action));
    for (int i = 0; i < added.length; i++) {
      added[i] += (float) start[action[i]];
    }
    return added;
  }

  RegressionTrees baselineTrees() {
    return baseline;
  }

  RegressionTrees effectTrees() {
    return effect;
  }

  DoubleStream start() {
    return Arrays.stream(start);
  }
}
