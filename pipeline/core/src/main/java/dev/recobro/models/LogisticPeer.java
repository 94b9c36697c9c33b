package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.List;

/**
 * Logistic regression on the same rows: what the trees must beat before they are believed. Features
 * are clipped and standardised over the values that are there; a missing value has a weight of its
 * own where it is common.
 */
public final class LogisticPeer {
  private final PropensityTask task;
  private final LinearPart linear;
  private final Calibrator calibrator;

  private LogisticPeer(PropensityTask task, LinearPart linear, Calibrator calibrator) {
    this.task = task;
    this.linear = linear;
    this.calibrator = calibrator;
  }

  /**
   * As {@link PropensityTrainer#learn}, so that only the learners differ: calibrated on the chances
   * that a line of the training days gave to the calibration rows, then fitted on all rows. Of the
   * settings only the seed is read.
   */
  public static LogisticPeer train(
      PropensityTarget target,
      List<String> featureNames,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings) {
    PropensityTask task = PropensityTask.free(target, featureNames);
    LinearPart older = LinearTrainer.train(task, train, settings.seed());
    LogisticPeer raw = new LogisticPeer(task, older, new IdentityCalibrator());
    Calibrator calibrator =
        Calibration.choose(raw.predict(calibration.features()), calibration, settings.seed());
    LinearPart linear = LinearTrainer.train(task, train.and(calibration), settings.seed());
    return new LogisticPeer(task, linear, calibrator);
  }

  public PropensityTarget target() {
    return task.target();
  }

  /** Calibrated propensities, one a row. */
  public float[] predict(Matrix matrix) {
    double[] margins = linear.margins(matrix, task.featureNames());
    float[] propensity = new float[margins.length];
    for (int row = 0; row < margins.length; row++) {
      propensity[row] = (float) Chance.sigmoid(margins[row]);
    }
    calibrator.apply(propensity);
    return propensity;
  }
}
