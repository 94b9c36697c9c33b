package dev.recobro.benchmarks.peers;

import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost as it comes: its own defaults and a hundred rounds. */
public final class PlainXgboost {
  private static final int ROUNDS = 100;

  private PlainXgboost() {}

  /** Learns from all rows but the test's, which it gives chances for. */
  public static float[] score(Trial trial) throws XGBoostError {
    LabelledRows train = trial.seen();
    DMatrix learnt = matrix(train.features());
    learnt.setLabel(train.label());
    DMatrix judged = matrix(trial.test().features());
    Map<String, Object> parameters =
        Map.of("objective", "binary:logistic", "seed", trial.seed(), "nthread", 1);
    Booster booster = XGBoost.train(learnt, parameters, ROUNDS, Map.of(), null, null);
    float[][] chances = booster.predict(judged);
    float[] chance = new float[chances.length];
    for (int row = 0; row < chance.length; row++) {
      chance[row] = chances[row][0];
    }
    learnt.dispose();
    judged.dispose();
    booster.dispose();
    return chance;
  }

  private static DMatrix matrix(Matrix matrix) throws XGBoostError {
    return new DMatrix(matrix.values(), matrix.rows(), matrix.columns(), Float.NaN);
  }
}
