package dev.recobro.models;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosts a portfolio's own trees on from the log-odds of a pooled model. */
final class OwnBoosting {
  private final PropensityTask task;
  private final LogOdds pooled;
  private final TrainerSettings settings;

  /**
   * @param settings of the own trees; their number is the most rounds
   */
  OwnBoosting(PropensityTask task, LogOdds pooled, TrainerSettings settings) {
    this.task = task;
    this.pooled = pooled;
    this.settings = settings;
  }

  /**
   * @param rounds with the least log loss on validation rows
   * @param gain of so many rounds over none, on these
   */
  record Found(int rounds, OwnGain gain) {}

  /** How many rounds to go on: boosted on {@code fit}, stopped early on {@code validation}. */
  Found search(LabelledRows fit, LabelledRows validation, int patience) {
    ColumnOrder columns = ColumnOrder.asGiven(task.featureNames().size());
    try {
      DMatrix fitted = RowMatrices.of(columns, continued(fit));
      DMatrix judged = RowMatrices.of(columns, continued(validation));
      try {
        StoppedBoosting stopped =
            StoppedBoosting.of(
                fitted,
                judged,
                BoostParameters.continued(task, columns, settings),
                settings.trees(),
                patience);
        float[] none = pooled.margins(validation.features());
        return new Found(stopped.rounds(), OwnGain.of(none, stopped.margins(), validation.label()));
      } finally {
        fitted.dispose();
        judged.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed on a portfolio: " + e.getMessage(), e);
    }
  }

  /** The pooled model with own trees, as many rounds as the settings say. */
  ContinuedModel fit(LabelledRows rows) {
    return new ContinuedModel(pooled, BoostTrainer.boostOn(task, continued(rows), settings));
  }

  private BoostRows continued(LabelledRows rows) {
    return BoostRows.of(rows).from(pooled.margins(rows.features()));
  }
}
