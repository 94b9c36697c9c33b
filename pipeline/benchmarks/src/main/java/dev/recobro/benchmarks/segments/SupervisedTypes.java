package dev.recobro.benchmarks.segments;

import dev.recobro.models.Matrix;
import dev.recobro.simulator.HiddenType;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * A classifier that is told the hidden types of one portfolio and guesses those of another from all
 * features: how much of them shows in behaviour at all.
 */
final class SupervisedTypes {

  private static final int ROUNDS = 150;

  private SupervisedTypes() {}

  /** The likeliest type of each row, as an ordinal. */
  static int[] guess(Matrix told, int[] types, Matrix asked) throws XGBoostError {
    float[] label = new float[types.length];
    for (int row = 0; row < label.length; row++) {
      label[row] = types[row];
    }
    DMatrix learnt = matrix(told);
    learnt.setLabel(label);
    DMatrix judged = matrix(asked);
    Map<String, Object> parameters =
        Map.of(
            "objective",
            "multi:softprob",
            "num_class",
            HiddenType.values().length,
            "max_depth",
            5,
            "eta",
            0.1,
            "subsample",
            0.8,
            "colsample_bytree",
            0.5,
            "seed",
            1,
            "nthread",
            1);
    Booster booster = XGBoost.train(learnt, parameters, ROUNDS, Map.of(), null, null);
    float[][] chances = booster.predict(judged);
    learnt.dispose();
    judged.dispose();
    booster.dispose();
    int[] guess = new int[chances.length];
    for (int row = 0; row < guess.length; row++) {
      for (int type = 1; type < chances[row].length; type++) {
        guess[row] = chances[row][type] > chances[row][guess[row]] ? type : guess[row];
      }
    }
    return guess;
  }

  private static DMatrix matrix(Matrix matrix) throws XGBoostError {
    return new DMatrix(matrix.values(), matrix.rows(), matrix.columns(), Float.NaN);
  }
}
