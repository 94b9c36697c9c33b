package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Random;

/** Boosts trees for one target and calibrates them on later rows. */
public final class PropensityTrainer {
  private PropensityTrainer() {}

  /** As the other, with every feature free and the settings as they are. */
  public static Propensity train(
      PropensityTarget target,
      List<String> featureNames,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings) {
    return train(
        PropensityTask.free(target, featureNames),
        train,
        calibration,
        settings,
        SearchSettings.none());
  }

  /**
   * The propensity of {@link #learn}.
   *
   * @throws IllegalArgumentException as {@link #learn}
   */
  public static Propensity train(
      PropensityTask task,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings,
      SearchSettings search) {
    return learn(task, train, calibration, settings, search).propensity();
  }

  /**
   * Searches settings by time inside the given days, calibrates on the chances that models of older
   * days gave to later rows, and fits the winner on all rows: what is learnt is as fresh as can be,
   * and no calibrated chance was given by a model that knew the answer. With few rows the chances
   * are left as they are. Both outcomes weigh what they weigh in the rows, so the chances need no
   * correction.
   *
   * @param calibration days after those of {@code train}
   * @throws IllegalArgumentException when a row holds another number of features, or the training
   *     rows know only one outcome
   */
  public static Learnt learn(
      PropensityTask task,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings,
      SearchSettings search) {
    task.require(train);
    Search found = Search.of(task, train, calibration, settings, search);
    Calibrator calibrator = found.held().calibrator(settings.seed());
    LogOdds model = found.fit(task, train.and(calibration));
    float[] honest = found.held().last(calibration.rows());
    calibrator.apply(honest);
    return new Learnt(
        new Propensity(task.target(), task.featureNames(), model, calibrator, found.record()),
        honest);
  }

  /**
   * @param calibrationChances of the calibration rows, by a model that was fitted on the training
   *     rows alone
   */
  public record Learnt(Propensity propensity, float[] calibrationChances) {}

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
    PropensityTask task = PropensityTask.free(target, featureNames);
    task.require(rows);
    if (folds < 2) {
      throw new IllegalArgumentException("cross-fitting needs at least 2 folds, not " + folds);
    }
    Search asConfigured = Search.none(settings);
    int[] fold = new Random(settings.seed()).ints(rows.rows(), 0, folds).toArray();
    float[] raw = new float[rows.rows()];
    for (int held = 0; held < folds; held++) {
      int current = held;
      LabelledRows others = rows.where(row -> fold[row] != current);
      task.require(others);
      float[] chances =
          asConfigured.fit(task, others).raw(rows.where(row -> fold[row] == current).features());
      int next = 0;
      for (int row = 0; row < raw.length; row++) {
        if (fold[row] == current) {
          raw[row] = chances[next++];
        }
      }
    }
    LogOdds model = asConfigured.fit(task, rows);
    Calibrator calibrator = Calibration.choose(raw, rows, settings.seed());
    return new Propensity(target, featureNames, model, calibrator, asConfigured.record());
  }
}
