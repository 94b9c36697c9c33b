package dev.recobro.models.effects;

import dev.recobro.models.RowKeys;
import java.util.List;

/** Predicts effects row by row, in reused memory; not thread-safe. */
final class EffectBatch {

  private final List<EffectTrees> trees;
  private final EffectSettings settings;
  private final ActionEffect[] asked;
  private final int[] number;
  private final RowKeys[] account;
  private final float[] left;
  private final float[] added;

  /**
   * @param learnt actions that the trees know, in their order
   * @param asked actions to predict
   */
  EffectBatch(
      List<EffectAction> learnt,
      List<EffectTrees> trees,
      EffectSettings settings,
      ActionEffect[] asked) {
    this.trees = trees;
    this.settings = settings;
    this.asked = asked;
    number = new int[asked.length];
    for (int i = 0; i < asked.length; i++) {
      number[i] = learnt.indexOf(asked[i].action());
    }
    account = trees.stream().map(fold -> fold.columns().row()).toArray(RowKeys[]::new);
    left = new float[trees.size()];
    added = new float[trees.size()];
  }

  /** Writes the answers of the row whose features begin at {@code offset}. */
  void write(float[] values, int offset, int row, EffectPriors priors, Effects answer) {
    for (int fold = 0; fold < left.length; fold++) {
      trees.get(fold).columns().account(values, offset, account[fold]);
      left[fold] = trees.get(fold).baseline(account[fold]);
    }
    answer.baseline()[row] = (float) Math.max(0, mean(left));
    for (int action = 0; action < asked.length; action++) {
      double given = priors.of(row, action);
      double prior = Double.isNaN(given) ? 0 : given;
      int at = row * asked.length + action;
      if (asked[action].assumed()) {
        answer.uplift()[at] = (float) prior;
        answer.standardError()[at] = (float) settings.priorError();
      } else {
        learnt(action, prior, at, answer);
      }
    }
  }

  /**
   * Errors of the mean, of the slope and of the trees, whose folds disagree, add up; so does that
   * of what is assumed, by its part.
   */
  private void learnt(int action, double prior, int at, Effects answer) {
    ActionEffect effect = asked[action];
    for (int fold = 0; fold < added.length; fold++) {
      trees.get(fold).columns().action(left[fold], number[action], account[fold]);
      added[fold] = trees.get(fold).effect(account[fold], number[action]);
    }
    double mean = mean(added);
    double beyond = mean - effect.centre();
    double learned = effect.shrunk() + effect.slope() * beyond;
    double variance =
        effect.shrunkVariance()
            + beyond * beyond * effect.slopeVariance()
            + effect.slope() * effect.slope() * variance(added, mean) / added.length;
    double assumed = settings.priorError() * (1 - effect.trust());
    answer.uplift()[at] = (float) (effect.trust() * learned + (1 - effect.trust()) * prior);
    answer.standardError()[at] =
        (float) Math.sqrt(effect.trust() * effect.trust() * variance + assumed * assumed);
  }

  private static double mean(float[] folds) {
    double sum = 0;
    for (float fold : folds) {
      sum += fold;
    }
    return sum / folds.length;
  }

  private static double variance(float[] folds, double mean) {
    double sum = 0;
    for (float fold : folds) {
      sum += (fold - mean) * (fold - mean);
    }
    return sum / (folds.length - 1);
  }
}
