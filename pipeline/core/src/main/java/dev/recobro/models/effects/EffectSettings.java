package dev.recobro.models.effects;

import dev.recobro.models.TrainerSettings;
import java.io.Serializable;

/**
 * How effects are learnt.
 *
 * @param folds parts of the debtors; each row is judged by trees that haven't seen its part
 * @param leastDrawn randomised decisions for an action, and for none, below which the action's
 *     effect is assumed
 * @param leastProbability smaller probabilities weigh as this one: a bias in exchange for a bounded
 *     variance
 * @param mostOutcome outcomes beyond it are cut to it
 * @param priorError standard error that an assumed effect is believed to have
 * @param baseline trees of what comes if the account is left alone
 * @param effect trees of what actions add; of their rounds as many count as explain most on debtors
 *     that they haven't seen
 * @param seed of folds and trees
 */
public record EffectSettings(
    int folds,
    int leastDrawn,
    double leastProbability,
    double mostOutcome,
    double priorError,
    TrainerSettings baseline,
    TrainerSettings effect,
    long seed)
    implements Serializable {

  /** Refuses settings out of range. */
  public EffectSettings {
    if (folds < 2
        || leastDrawn < 2
        || !(leastProbability > 0 && leastProbability < 1)
        || !(mostOutcome > 0)
        || !(priorError > 0)) {
      throw new IllegalArgumentException(
          "settings of effects are out of range: folds %d, least drawn %d, least probability %s, most outcome %s, prior error %s"
              .formatted(folds, leastDrawn, leastProbability, mostOutcome, priorError));
    }
  }

  /** For shares of an amount at stake. */
  public static EffectSettings usual(long seed) {
    return new EffectSettings(
        3,
        200,
        0.01,
        1.5,
        0.05,
        new TrainerSettings(120, 5, 0.08, 0.8, 0.5, 50, 5, seed, 1),
        new TrainerSettings(80, 3, 0.05, 0.7, 0.5, 500, 300, seed, 1),
        seed);
  }
}
