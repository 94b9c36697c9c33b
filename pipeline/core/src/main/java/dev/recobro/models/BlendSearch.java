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

  /** Log loss of each share on rows that neither margin was fitted on. */
  static List<BlendTrial> trials(float[] treesMargins, double[] linearMargins, float[] label) {
    List<BlendTrial> trials = new ArrayList<>();
    for (double share : SHARES) {
      float[] chances = treesMargins.clone();
      new Blend(share, LinearPart.none()).mix(chances, linearMargins);
      for (int row = 0; row < chances.length; row++) {
        chances[row] = (float) Chance.sigmoid(chances[row]);
      }
      trials.add(new BlendTrial(share, Evaluation.logLoss(chances, label)));
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
