package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tribuo.classification.Label;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;

/** Boosts trees for one target and calibrates them on later rows. */
public final class PropensityTrainer {
  private PropensityTrainer() {}

  /**
   * Trains on {@code train} and calibrates on {@code calibration}, which the trees never see; with
   * few calibration rows the chances are left as they are.
   *
   * @param featureNames of the columns, in order, all different
   * @throws IllegalArgumentException when a training row holds another number of features, or the
   *     training rows know only one outcome
   */
  public static Propensity train(
      PropensityTarget target,
      List<String> featureNames,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings) {
    TrainingRows.require(target, featureNames, train);
    BoostedTrees trees =
        new BoostedTrees(boost(target, featureNames, train, settings), featureNames);
    Calibrator calibrator =
        Calibration.choose(trees.raw(calibration.features()), calibration, settings.seed());
    return new Propensity(target, featureNames, trees, calibrator);
  }

  /**
   * Trains on all of {@code rows} and calibrates on chances that models of the other folds gave to
   * each row: for rows that have no order in time and are each another account, where holding rows
   * back would cost both the trees and their calibration. Takes {@code folds + 1} trainings.
   *
   * @param folds at least 2
   * @throws IllegalArgumentException as {@link #train}
   */
  public static Propensity trainCrossFitted(
      PropensityTarget target,
      List<String> featureNames,
      LabelledRows rows,
      int folds,
      TrainerSettings settings) {
    TrainingRows.require(target, featureNames, rows);
    if (folds < 2) {
      throw new IllegalArgumentException("cross-fitting needs at least 2 folds, not " + folds);
    }
    int[] fold = new Random(settings.seed()).ints(rows.rows(), 0, folds).toArray();
    float[] raw = new float[rows.rows()];
    for (int held = 0; held < folds; held++) {
      int current = held;
      LabelledRows others = rows.where(row -> fold[row] != current);
      TrainingRows.require(target, featureNames, others);
      float[] chances =
          new BoostedTrees(boost(target, featureNames, others, settings), featureNames)
              .raw(rows.where(row -> fold[row] == current).features());
      int next = 0;
      for (int row = 0; row < raw.length; row++) {
        if (fold[row] == current) {
          raw[row] = chances[next++];
        }
      }
    }
    BoostedTrees trees =
        new BoostedTrees(boost(target, featureNames, rows, settings), featureNames);
    Calibrator calibrator = Calibration.choose(raw, rows, settings.seed());
    return new Propensity(target, featureNames, trees, calibrator);
  }

  private static XGBoostModel<Label> boost(
      PropensityTarget target,
      List<String> featureNames,
      LabelledRows train,
      TrainerSettings settings) {
    boolean[] all = new boolean[featureNames.size()];
    Arrays.fill(all, true);
    XGBoostClassificationTrainer trainer =
        new XGBoostClassificationTrainer(
            BoosterType.GBTREE,
            TreeMethod.HIST,
            settings.trees(),
            settings.learningRate(),
            0,
            settings.depth(),
            settings.minChildWeight(),
            settings.subsample(),
            settings.columnsSample(),
            settings.lambda(),
            0,
            settings.threads(),
            LoggingVerbosity.SILENT,
            settings.seed());
    return trainer.train(new Examples(featureNames, all).dataset(train, target.code()));
  }
}
