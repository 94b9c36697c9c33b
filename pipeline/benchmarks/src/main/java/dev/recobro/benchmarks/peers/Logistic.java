package dev.recobro.benchmarks.peers;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.LogisticPeer;
import dev.recobro.models.TrainerSettings;

/** Tribuo's logistic regression, calibrated where there are rows for it. */
public final class Logistic {
  private Logistic() {}

  /** Learns from the trial's rows; a chance for each test row. */
  public static float[] score(Trial trial) {
    return LogisticPeer.train(
            PropensityTarget.PAYS,
            trial.features(),
            trial.train(),
            trial.calibration(),
            TrainerSettings.usual(trial.seed()))
        .predict(trial.test().features());
  }
}
