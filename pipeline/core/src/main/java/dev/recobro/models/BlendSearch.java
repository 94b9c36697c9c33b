package dev.recobro.models;

import java.util.ArrayList;
import java.util.List;

/** Chooses how much of the trees' margin is taken. */
final class BlendSearch {
  /** The trees alone come first, so that they win a tie. */
  private static final double[] SHARES = {1, 0.75, 0.5, 0.25, 0};

  /** What log loss another share must save per row before it is taken. */
  private static final double LEAST_GAIN = 1e-4;

  private BlendSearch() {}

  /**
   * Log loss of each share on rows that neither margin was fitted on, after two numbers of
   * calibration: the level is the calibrator's business, and a line drifts more than trees do.
   */
  static List<BlendTrial> trials(HeldMargins margins) {
    List<BlendTrial> trials = new ArrayList<>();
    for (double share : SHARES) {
      HeldRows held = margins.blended(share);
      PlattCalibrator.fit(held.chance(), margins.label()).apply(held.chance());
      trials.add(new BlendTrial(share, Evaluation.logLoss(held.chance(), margins.label())));
    }
    return trials;
  }

  static double bestShare(List<BlendTrial> trials) {
    BlendTrial best = trials.get(0);
    for (BlendTrial trial : trials) {
      if (trial.logLoss() < best.logLoss() - LEAST_GAIN) {
        best = trial;
      }
    }
    return best.treesShare();
  }
}
