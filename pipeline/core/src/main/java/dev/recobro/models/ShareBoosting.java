package dev.recobro.models;

import java.util.List;

/** Boosts trees for the share of the stake that is paid. */
final class ShareBoosting {
  /**
   * Between Poisson's 1 and gamma's 2. Tweedie's deviance of money with mean stake × share is the
   * deviance of the share times stake^(2 − power), which is why a row weighs stake^(2 − power).
   */
  private static final double TWEEDIE_POWER = 1.5;

  private final List<String> featureNames;
  private final TrainerSettings settings;
  private final double mostShare;

  /**
   * @param mostShare shares beyond it are cut to it, so that a payment of many times a tiny stake
   *     teaches no more than that
   */
  ShareBoosting(List<String> featureNames, TrainerSettings settings, double mostShare) {
    this.featureNames = featureNames;
    this.settings = settings;
    this.mostShare = mostShare;
  }

  /** The share of payers and non-payers. */
  BoostedTrees tweedie(AmountRows rows) {
    return boost(rows, "reg:tweedie");
  }

  /** The share of payers, which is never 0. */
  BoostedTrees gamma(AmountRows payers) {
    return boost(payers, "reg:gamma");
  }

  private BoostedTrees boost(AmountRows rows, String objective) {
    double[] paid = rows.paidShare();
    float[] share = new float[paid.length];
    for (int row = 0; row < share.length; row++) {
      share[row] = (float) Math.min(mostShare, paid[row]);
    }
    return BoostTrainer.boostShare(
        featureNames,
        new BoostRows(
            rows.snapshots().features(),
            share,
            weights(rows.atStake()),
            new float[0],
            rows.snapshots().day()),
        BoostParameters.ofShare(objective, TWEEDIE_POWER, settings),
        settings);
  }

  /** Of mean 1, so that the least weight of a leaf means the same in any currency. */
  private static float[] weights(double[] atStake) {
    double sum = 0;
    for (double stake : atStake) {
      sum += Math.pow(stake, 2 - TWEEDIE_POWER);
    }
    float[] weights = new float[atStake.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = (float) (Math.pow(atStake[row], 2 - TWEEDIE_POWER) * weights.length / sum);
    }
    return weights;
  }
}
