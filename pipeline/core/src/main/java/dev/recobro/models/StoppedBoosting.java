package dev.recobro.models;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Boosting that was stopped early, straight on XGBoost.
 *
 * @param rounds up to the first of the least log loss on the validation rows
 * @param logLoss there, in nats
 * @param margins log-odds that so many rounds give to the validation rows
 */
record StoppedBoosting(int rounds, double logLoss, float[] margins) {
  private static final String VALIDATION = "validation";

  /**
   * @param most rounds
   * @param patience rounds without gain after which it stops
   */
  static StoppedBoosting of(
      DMatrix fit, DMatrix validation, Map<String, Object> parameters, int most, int patience)
      throws XGBoostError {
    float[][] logLoss = new float[1][most];
    parameters.put("verbose_eval", "false");
    Booster booster =
        XGBoost.train(
            fit, parameters, most, Map.of(VALIDATION, validation), logLoss, null, null, patience);
    try {
      int least = least(logLoss[0], booster.getNumBoostedRound());
      float[] margins = flat(booster.predict(validation, true, least + 1));
      return new StoppedBoosting(least + 1, logLoss[0][least], margins);
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

  private static float[] flat(float[][] answer) {
    float[] flat = new float[answer.length];
    for (int row = 0; row < flat.length; row++) {
      flat[row] = answer[row][0];
    }
    return flat;
  }
}
