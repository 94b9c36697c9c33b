package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.Random;

/** Made-up payments: stakes with a heavy tail, of which payers with a high "alpha" pay more. */
final class Amounts {
  private Amounts() {}

  static AmountRows drawn(long seed, int count, int... days) {
    LabelledRows snapshots = Rows.drawn(seed, count, days);
    Random random = new Random(seed + 1);
    double[] stake = new double[snapshots.rows()];
    double[] paid = new double[snapshots.rows()];
    for (int row = 0; row < stake.length; row++) {
      stake[row] = 100 * Math.exp(1.5 * random.nextGaussian());
      float alpha = snapshots.features().at(row, 1);
      double share = 0.2 + 0.8 * Chance.sigmoid(2 * (Float.isNaN(alpha) ? 0 : alpha));
      paid[row] = snapshots.label()[row] * share * stake[row];
    }
    return new AmountRows(snapshots, stake, paid);
  }

  static Propensity pays() {
    return learnt().propensity();
  }

  private static PropensityTrainer.Learnt learnt() {
    return PropensityTrainer.learn(
        PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES),
        Rows.drawn(1, 4000, 0),
        Rows.drawn(2, 2000, 40, 80),
        Rows.settings(11),
        SearchSettings.none());
  }

  static ExpectedAmount trained(long seed) {
    return trained(drawn(1, 4000, 0), seed);
  }

  /** On other rows, and judged on the same. */
  static ExpectedAmount trained(AmountRows train, long seed) {
    return AmountTrainer.train(
        Rows.NAMES,
        train,
        drawn(2, 2000, 40, 80),
        learnt().calibrationChances(),
        0.6,
        Rows.settings(seed));
  }

  static double[] predicted(ExpectedAmount amount, Propensity pays, AmountRows rows) {
    return amount.predict(
        rows.snapshots().features(), pays.predict(rows.snapshots().features()), rows.atStake());
  }
}
