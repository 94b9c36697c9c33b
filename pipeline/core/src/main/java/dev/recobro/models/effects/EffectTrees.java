package dev.recobro.models.effects;

import dev.recobro.models.BoostRows;
import dev.recobro.models.Matrix;
import dev.recobro.models.RegressionTrees;
import dev.recobro.models.RowKeys;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Trees of what accounts pay if left alone, and of what actions add to it: Künzel et al. 2019's
 * X-learner on the side of the treated, all actions at once.
 */
final class EffectTrees {

  private static final double LEAST_SCALE = 0.4;

  private final RegressionTrees baseline;
  private final RegressionTrees effect;
  private final double[] scale;
  private final int rounds;
  private final ActionColumns columns;

  /**
   * @param scale what each action adds on the average, to which its trees are relative
   * @param rounds of the trees of what actions add that count
   */
  EffectTrees(
      RegressionTrees baseline,
      RegressionTrees effect,
      double[] scale,
      int rounds,
      ActionColumns columns) {
    this.baseline = baseline;
    this.effect = effect;
    this.scale = scale;
    this.rounds = rounds;
    this.columns = columns;
  }

  /** The same trees, of which the first {@code rounds} count. */
  EffectTrees first(int first) {
    return new EffectTrees(baseline, effect, scale, first, columns);
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
            boostRows(rows, alone, rows.features().select(alone), of(outcome, alone), NONE, NONE),
            settings.baseline());
    int[] treated =
        Arrays.stream(part)
            .filter(rows::randomised)
            .filter(row -> rows.action()[row] >= 0 && learnt[rows.action()[row]] >= 0)
            .toArray();
    int[] action = Arrays.stream(treated).map(row -> learnt[rows.action()[row]]).toArray();
    float[] left = baseline.predict(rows.features().select(treated));
    float[] added = of(outcome, treated);
    for (int i = 0; i < added.length; i++) {
      added[i] -= left[i];
    }
    double[] scale = scales(means(added, action, actions.size()));
    float[] margin = new float[added.length];
    float[] weight = new float[added.length];
    double sum = 0;
    for (int i = 0; i < margin.length; i++) {
      margin[i] = 1;
      added[i] /= (float) scale[action[i]];
      weight[i] = (float) (scale[action[i]] * scale[action[i]]);
      sum += weight[i];
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= (float) (weight.length / sum);
    }
    ActionColumns columns = new ActionColumns(rows.featureNames(), actions);
    Matrix matrix = columns.of(rows.features().select(treated), left, all(treated), action);
    RegressionTrees effect =
        RegressionTrees.boost(
            "effect",
            columns.names(),
            boostRows(rows, treated, matrix, added, weight, margin),
            settings.effect());
    return new EffectTrees(baseline, effect, scale, settings.effect().trees(), columns);
  }

  private static final float[] NONE = new float[0];

  private static BoostRows boostRows(
      EffectRows rows,
      int[] part,
      Matrix features,
      float[] target,
      float[] weight,
      float[] margin) {
    int[] day = Arrays.stream(part).map(row -> rows.day()[row]).toArray();
    return new BoostRows(features, target, weight, margin, day);
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

  /** Means that trees can be relative to: none much smaller than the others, none negative. */
  private static double[] scales(double[] means) {
    double squares = 0;
    for (double mean : means) {
      squares += mean * mean;
    }
    double least = Math.max(1e-9, LEAST_SCALE * Math.sqrt(squares / means.length));
    return Arrays.stream(means).map(mean -> Math.max(least, mean)).toArray();
  }

  private static int[] all(int[] rows) {
    return IntStream.range(0, rows.length).toArray();
  }

  /** What accounts pay if left alone, one a row. */
  float[] baseline(Matrix features) {
    return baseline.predict(features);
  }

  /**
   * What the action adds on the wanted ones of the accounts in {@code rows}, as {@link #columns}
   * puts both there.
   *
   * @param wanted the first {@code count} of these rows
   * @param out of those rows in their order
   */
  void effect(RowKeys rows, int[] wanted, int count, int action, float[] out) {
    effect.predict(rows, wanted, count, rounds, out);
    for (int i = 0; i < count; i++) {
      out[i] = onScale(action, out[i]);
    }
  }

  /** On the first row, by the first trees alone, for each of the ascending {@code stages}. */
  void effects(RowKeys row, int action, int[] stages, float[] out) {
    effect.predict(row, stages, out);
    for (int stage = 0; stage < stages.length; stage++) {
      out[stage] = onScale(action, out[stage]);
    }
  }

  private float onScale(int action, float margin) {
    return (float) (scale[action] * (1 + margin));
  }

  int rounds() {
    return rounds;
  }

  /** How rows are laid out for {@link #effect}. */
  ActionColumns columns() {
    return columns;
  }

  RegressionTrees baselineTrees() {
    return baseline;
  }

  RegressionTrees effectTrees() {
    return effect;
  }

  DoubleStream scale() {
    return Arrays.stream(scale);
  }
}
