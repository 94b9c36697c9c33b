package dev.recobro.backtest;

import org.jspecify.annotations.Nullable;

/**
 * What policies are made from.
 *
 * @param life that the policy will live
 * @param seed of its draws
 * @param end first day that doesn't count any more
 * @param days of the window
 * @param trained null when no policy learns
 */
record PolicyNeeds(Life life, long seed, int end, int days, @Nullable TrainedModels trained) {

  /**
   * What was learnt.
   *
   * @throws IllegalStateException when nothing was
   */
  TrainedModels models() {
    if (trained == null) {
      throw new IllegalStateException("nothing was trained");
    }
    return trained;
  }

  /** What only oracles know. */
  HiddenEffects hidden() {
    return new HiddenEffects(life.truth(), end, days);
  }
}
