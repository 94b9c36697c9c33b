package dev.recobro.training;

import dev.recobro.domain.Stage;
import dev.recobro.models.effects.EffectAction;
import java.io.Serializable;
import java.util.Set;

/**
 * An action of the catalogue as its effect is learnt.
 *
 * @param cost of one contact, in the base currency
 * @param stages in which it may be taken
 * @param prior what it is assumed to add
 */
public record KnownAction(EffectAction action, double cost, Set<Stage> stages, AssumedShare prior)
    implements Serializable {

  /** Copies the stages. */
  public KnownAction {
    stages = Set.copyOf(stages);
  }
}
