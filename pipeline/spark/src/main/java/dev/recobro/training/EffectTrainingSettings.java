package dev.recobro.training;

import dev.recobro.domain.StageEdges;
import dev.recobro.models.effects.EffectSettings;
import java.util.List;

/**
 * How effects of actions are learnt from a portfolio's decisions.
 *
 * @param actions of the catalogue
 * @param maxRows most decisions; more are thinned by a hash of account and day
 */
public record EffectTrainingSettings(
    List<KnownAction> actions, StageEdges stages, int maxRows, EffectSettings learner) {

  /** Copies the list. */
  public EffectTrainingSettings {
    if (maxRows < 1000) {
      throw new IllegalArgumentException("effects: max-rows is %d, below 1000".formatted(maxRows));
    }
    actions = List.copyOf(actions);
  }
}
