package dev.recobro.models.effects;

import dev.recobro.models.Matrix;
import dev.recobro.models.RowKeys;
import java.util.List;

/** Predicts effects block by block, in reused memory; not thread-safe. */
final class EffectBatch {

  private final Matrix features;
  private final List<EffectTrees> trees;
  private final EffectSettings settings;
  private final EffectPriors priors;
  private final Effects answer;

  /** What accounts pay if left alone, by fold and row. */
  private final float[][] left;

  /** The block's accounts, by fold. */
  private final RowKeys[] block;

  /** Rows of the block for which an action's effect is asked. */
  private final int[] wanted = new int[RowKeys.BLOCK_ROWS];

  /** What the action adds on the wanted rows, by fold. */
  private final float[][] added;

  private final float[] folds;

  /**
   * @param answer written to
   */
  EffectBatch(
      Matrix features,
      List<EffectTrees> trees,
      EffectSettings settings,
      EffectPriors priors,
      Effects answer) {
    this.features = features;
    this.trees = trees;
    this.settings = settings;
    this.priors = priors;
    this.answer = answer;
    left = trees.stream().map(fold -> fold.baseline(features)).toArray(float[][]::new);
    block =
        trees.stream()
            .map(fold -> fold.columns().rows(Math.min(RowKeys.BLOCK_ROWS, features.rows())))
            .toArray(RowKeys[]::new);
    added = new float[trees.size()][RowKeys.BLOCK_ROWS];
    folds = new float[trees.size()];
  }

  /** Writes what every account pays if left alone. */
  void writeBaseline() {
    for (int row = 0; row < features.rows(); row++) {
      answer.baseline()[row] = (float) Math.max(0, mean(gathered(left, row)));
    }
  }

  /** Takes in the accounts from this one on. */
  void take(int from) {
    int columns = features.columns();
    for (int fold = 0; fold < block.length; fold++) {
      ActionColumns layout = trees.get(fold).columns();
      for (int row = from; row < Math.min(from + RowKeys.BLOCK_ROWS, features.rows()); row++) {
        layout.account(block[fold], row - from, features.values(), row * columns, left[fold][row]);
      }
    }
  }

  /**
   * Writes an action's effects on the block's accounts for which they are asked.
   *
   * @param from the block's first
   * @param action index among those asked for
   * @param number of the action among those that the trees know; negative for none
   */
  void write(int from, int action, ActionEffect effect, int number, EffectsWanted asked) {
    int count = 0;
    for (int row = from; row < Math.min(from + RowKeys.BLOCK_ROWS, features.rows()); row++) {
      if (asked.of(row, action)) {
        wanted[count++] = row - from;
      } else {
        put(row, action, Float.NaN, Float.NaN);
      }
    }
    if (!effect.assumed()) {
      walk(number, count);
    }
    for (int i = 0; i < count; i++) {
      int row = from + wanted[i];
      double given = priors.of(row, action);
      double prior = Double.isNaN(given) ? 0 : given;
      if (effect.assumed()) {
        put(row, action, (float) prior, (float) settings.priorError());
      } else {
        putLearnt(row, action, effect, prior, gathered(added, i));
      }
    }
  }

  private void walk(int number, int count) {
    for (int fold = 0; fold < block.length; fold++) {
      EffectTrees of = trees.get(fold);
      for (int i = 0; i < count; i++) {
        of.columns().action(block[fold], wanted[i], number);
      }
      of.effect(block[fold], wanted, count, number, added[fold]);
    }
  }

  /**
   * Errors of the mean, of the slope and of the trees, whose folds disagree, add up; so does that
   * of what is assumed, by its part.
   */
  private void putLearnt(int row, int action, ActionEffect effect, double prior, float[] says) {
    double mean = mean(says);
    double beyond = mean - effect.centre();
    double learned = effect.shrunk() + effect.slope() * beyond;
    double variance =
        effect.shrunkVariance()
            + beyond * beyond * effect.slopeVariance()
            + effect.slope() * effect.slope() * variance(says, mean) / says.length;
    double assumed = settings.priorError() * (1 - effect.trust());
    put(
        row,
        action,
        (float) (effect.trust() * learned + (1 - effect.trust()) * prior),
        (float) Math.sqrt(effect.trust() * effect.trust() * variance + assumed * assumed));
  }

  private void put(int row, int action, float uplift, float error) {
    int at = row * answer.actions() + action;
    answer.uplift()[at] = uplift;
    answer.standardError()[at] = error;
  }

  private float[] gathered(float[][] byFold, int place) {
    for (int fold = 0; fold < folds.length; fold++) {
      folds[fold] = byFold[fold][place];
    }
    return folds;
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
