package dev.recobro.models;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosts a portfolio's own trees on from the log-odds of a pooled model. */
final class OwnBoosting {
  private static final String VALIDATION = "validation";

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
        return search(fitted, judged, columns, validation, patience);
      } finally {
        fitted.dispose();
        judged.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed on a portfolio: " + e.getMessage(), e);
    }
  }

  private Found search(
      DMatrix fitted, DMatrix judged, ColumnOrder columns, LabelledRows validation, int patience)
      throws XGBoostError {
    float[][] logLoss = new float[1][settings.trees()];
    Map<String, Object> parameters = BoostParameters.continued(task, columns, settings);
    parameters.put("verbose_eval", "false");
    Booster booster =
        XGBoost.train(
            fitted,
            parameters,
            settings.trees(),
            Map.of(VALIDATION, judged),
            logLoss,
            null,
            null,
            patience);
    try {
      int rounds = least(logLoss[0], booster.getNumBoostedRound()) + 1;
      float[] own = TreeSearch.flat(booster.predict(judged, true, rounds));
      float[] none = pooled.margins(validation.features());
      return new Found(rounds, OwnGain.of(none, own, validation.label()));
    } finally {
      booster.dispose();
    }
  }

  private static int least(float[] logLoss, int rounds) {
    int least = 0;
    for (int round = 1; round < rounds; round++) {
      if (logLoss[round] < logLoss[least]) {
        least = round;
      }
    }
    return least;
  }

  /** The pooled model with own trees, as many rounds as the settings say. */
  ContinuedModel fit(LabelledRows rows) {
    return new ContinuedModel(pooled, BoostTrainer.boostOn(task, continued(rows), settings));
  }

  private BoostRows continued(LabelledRows rows) {
    return BoostRows.of(rows).from(pooled.margins(rows.features()));
  }
}
