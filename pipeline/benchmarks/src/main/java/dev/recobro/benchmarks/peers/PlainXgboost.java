package dev.recobro.benchmarks.uci;

import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost as it comes: its own defaults and a hundred rounds. */
final class PlainXgboost {
  private static final int ROUNDS = 100;

  private PlainXgboost() {}

  static float[] score(CardSplit split) throws XGBoostError {
    LabelledRows train = split.train();
    DMatrix learnt = matrix(train.features());
    learnt.setLabel(train.label());
    DMatrix judged = matrix(split.test().features());
    Map<String, Object> parameters =
        Map.of("objective", "binary:logistic", "seed", split.seed(), "nthread", 1);
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
