package dev.recobro.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Tries candidates on one split, each stopped early, straight on XGBoost: the rows are binned once
 * for all of them.
 */
final class TreeSearch {
  /** What log loss a later candidate must save per row before it is taken. */
  static final double LEAST_GAIN = 1e-5;

  private static final String VALIDATION = "validation";

  private final PropensityTask task;
  private final ColumnOrder columns;
  private final int patience;

  TreeSearch(PropensityTask task, int patience) {
    this.task = task;
    this.columns = ColumnOrder.asGiven(task.featureNames().size());
    this.patience = patience;
  }

  /**
   * All trials, the winner's place among them, and its log-odds on the validation rows.
   *
   * @param best first of the least log loss
   */
  record Found(List<SearchTrial> trials, int best, float[] margins) {}

  Found search(InnerSplit split, List<TrainerSettings> candidates) {
    try {
      DMatrix fit = RowMatrices.of(columns, BoostRows.of(split.fit()));
      DMatrix validation = RowMatrices.of(columns, BoostRows.of(split.validation()));
      try {
        return search(fit, validation, candidates);
      } finally {
        fit.dispose();
        validation.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed in a search: " + e.getMessage(), e);
    }
  }

  private Found search(DMatrix fit, DMatrix validation, List<TrainerSettings> candidates)
      throws XGBoostError {
    List<SearchTrial> trials = new ArrayList<>();
    int best = 0;
    float[] margins = {};
    for (TrainerSettings candidate : candidates) {
      float[][] logLoss = new float[1][candidate.trees()];
      Booster booster = boosted(fit, validation, candidate, logLoss);
      try {
        SearchTrial trial = trial(candidate, logLoss[0], booster.getNumBoostedRound());
        trials.add(trial);
        if (trials.size() == 1 || trial.logLoss() < trials.get(best).logLoss() - LEAST_GAIN) {
          best = trials.size() - 1;
          margins = flat(booster.predict(validation, true, trial.settings().trees()));
        }
      } finally {
        booster.dispose();
      }
    }
    return new Found(trials, best, margins);
  }

  private Booster boosted(
      DMatrix fit, DMatrix validation, TrainerSettings candidate, float[][] logLoss)
      throws XGBoostError {
    Map<String, Object> parameters = BoostParameters.of(task, columns, candidate);
    parameters.put("verbose_eval", "false");
    return XGBoost.train(
        fit,
        parameters,
        candidate.trees(),
        Map.of(VALIDATION, validation),
        logLoss,
        null,
        null,
        patience);
  }

  /** Stopped at the first round of the least log loss. */
  private static SearchTrial trial(TrainerSettings candidate, float[] logLoss, int rounds) {
    int least = 0;
    for (int round = 1; round < rounds; round++) {
      if (logLoss[round] < logLoss[least]) {
        least = round;
      }
    }
    return new SearchTrial(candidate.withTrees(least + 1), logLoss[least]);
  }

  static float[] flat(float[][] answer) {
    float[] flat = new float[answer.length];
    for (int row = 0; row < flat.length; row++) {
      flat[row] = answer[row][0];
    }
    return flat;
  }
}
