package dev.recobro.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Tries candidates on splits by time, each stopped early, straight on XGBoost: a split's rows are
 * binned once for all of them.
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

  PropensityTask task() {
    return task;
  }

  /** One candidate on one split, and its log-odds on the validation rows. */
  record Found(SearchTrial trial, float[] margins) {}

  /** Boosts one candidate. */
  Found search(InnerSplit split, TrainerSettings candidate) {
    return search(split, List.of(candidate)).get(0);
  }

  /**
   * Boosts every candidate on every split; the log loss of a candidate is that of all validation
   * rows, its rounds those of the last split.
   */
  List<SearchTrial> trials(List<InnerSplit> splits, List<TrainerSettings> candidates) {
    double[] sums = new double[candidates.size()];
    long rows = 0;
    List<Found> last = List.of();
    for (InnerSplit split : splits) {
      last = search(split, candidates);
      rows += split.validation().rows();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += last.get(i).trial().logLoss() * split.validation().rows();
      }
    }
    List<SearchTrial> trials = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      trials.add(new SearchTrial(last.get(i).trial().settings(), sums[i] / rows));
    }
    return trials;
  }

  /** The first of the least log loss. */
  static SearchTrial best(List<SearchTrial> trials) {
    SearchTrial best = trials.get(0);
    for (SearchTrial trial : trials) {
      if (trial.logLoss() < best.logLoss() - LEAST_GAIN) {
        best = trial;
      }
    }
    return best;
  }

  private List<Found> search(InnerSplit split, List<TrainerSettings> candidates) {
    try {
      DMatrix fit = RowMatrices.of(columns, BoostRows.of(split.fit()));
      DMatrix validation = RowMatrices.of(columns, BoostRows.of(split.validation()));
      try {
        List<Found> found = new ArrayList<>();
        for (TrainerSettings candidate : candidates) {
          found.add(found(fit, validation, candidate));
        }
        return found;
      } finally {
        fit.dispose();
        validation.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed in a search: " + e.getMessage(), e);
    }
  }

  private Found found(DMatrix fit, DMatrix validation, TrainerSettings candidate)
      throws XGBoostError {
    float[][] logLoss = new float[1][candidate.trees()];
    Booster booster = boosted(fit, validation, candidate, logLoss);
    try {
      SearchTrial trial = trial(candidate, logLoss[0], booster.getNumBoostedRound());
      return new Found(trial, flat(booster.predict(validation, true, trial.settings().trees())));
    } finally {
      booster.dispose();
    }
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
