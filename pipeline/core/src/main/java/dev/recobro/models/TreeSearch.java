package dev.recobro.models;

import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Tries candidates on splits by time, each stopped early, straight on XGBoost: a split's rows are
 * binned once for all of them.
 */
final class TreeSearch {
  /** What log loss a later candidate must save per row before it is taken. */
  static final double LEAST_GAIN = 1e-5;

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
    StoppedBoosting stopped =
        StoppedBoosting.of(
            fit,
            validation,
            BoostParameters.of(task, columns, candidate),
            candidate.trees(),
            patience);
    return new Found(
        new SearchTrial(candidate.withTrees(stopped.rounds()), stopped.logLoss()),
        stopped.margins());
  }
}
