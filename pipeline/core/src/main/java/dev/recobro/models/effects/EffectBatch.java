package dev.recobro.models.effects;

import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Predicts effects for some rows at a time. */
final class EffectBatch {

  private final List<EffectAction> learnt;
  private final List<EffectTrees> trees;
  private final EffectSettings settings;
  private final ActionEffect[] asked;

  EffectBatch(
      List<EffectAction> learnt,
      List<EffectTrees> trees,
      EffectSettings settings,
      ActionEffect[] asked) {
    this.learnt = learnt;
    this.trees = trees;
    this.settings = settings;
    this.asked = asked;
  }

  void write(Matrix all, int from, int to, EffectPriors priors, Effects answer) {
    int columns = all.columns();
    int rows = to - from;
    Matrix features =
        new Matrix(rows, columns, Arrays.copyOfRange(all.values(), from * columns, to * columns));
    float[][] left = new float[trees.size()][];
    for (int fold = 0; fold < left.length; fold++) {
      left[fold] = trees.get(fold).baseline(features);
    }
    for (int row = 0; row < rows; row++) {
      answer.baseline()[from + row] = Math.max(0, mean(left, row));
    }
    int[] wanted = IntStream.range(0, rows).toArray();
    for (int action = 0; action < asked.length; action++) {
      ActionEffect effect = asked[action];
      float[][] added = effect.assumed() ? new float[0][] : added(features, left, wanted, effect);
      for (int row = 0; row < rows; row++) {
        int at = (from + row) * asked.length + action;
        write(effect, added, row, priors.of(from + row, action), at, answer);
      }
    }
  }

  private float[][] added(Matrix features, float[][] left, int[] wanted, ActionEffect effect) {
    int[] number = new int[wanted.length];
    Arrays.fill(number, learnt.indexOf(effect.action()));
    float[][] added = new float[trees.size()][];
    for (int fold = 0; fold < added.length; fold++) {
      added[fold] = trees.get(fold).effect(features, left[fold], wanted, number);
    }
    return added;
  }

  /**
   * Errors of the mean, of the slope and of the trees, whose folds disagree, add up; so does that
   * of what is assumed, by its part.
   */
  private void write(
      ActionEffect effect, float[][] added, int row, double given, int at, Effects answer) {
    double prior = Double.isNaN(given) ? 0 : given;
    double assumed = settings.priorError() * (1 - effect.trust());
    if (effect.assumed()) {
      answer.uplift()[at] = (float) prior;
      answer.standardError()[at] = (float) assumed;
      return;
    }
    double trees = mean(added, row);
    double beyond = trees - effect.centre();
    double learned = effect.shrunk() + effect.slope() * beyond;
    double variance =
        effect.shrunkVariance()
            + beyond * beyond * effect.slopeVariance()
            + effect.slope() * effect.slope() * variance(added, row, trees) / added.length;
    answer.uplift()[at] = (float) (effect.trust() * learned + (1 - effect.trust()) * prior);
    answer.standardError()[at] =
        (float) Math.sqrt(effect.trust() * effect.trust() * variance + assumed * assumed);
  }

  private static float mean(float[][] folds, int row) {
    if (folds.length == 0) {
      return Float.NaN;
    }
    double sum = 0;
    for (float[] fold : folds) {
      sum += fold[row];
    }
    return (float) (sum / folds.length);
  }

  private static double variance(float[][] folds, int row, double mean) {
    double sum = 0;
    for (float[] fold : folds) {
      sum += (fold[row] - mean) * (fold[row] - mean);
    }
    return sum / (folds.length - 1);
  }
}
