package dev.recobro.training;

import dev.recobro.domain.Stage;
import dev.recobro.models.effects.EffectAction;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * An action of the catalogue as its effect is learnt.
 *
 * @param cost of one contact, in the base currency
 * @param stages in which it may be taken
 * @param prior share of the amount at stake that it is assumed to add, by stage; where it names
 *     some, the others have 0, and where it names none, nothing is assumed
 */
public record KnownAction(
    EffectAction action, double cost, Set<Stage> stages, Map<Stage, Double> prior)
    implements Serializable {

  /** Copies stages and prior. */
  public KnownAction {
    stages = Set.copyOf(stages);
    prior = Map.copyOf(prior);
  }

  double prior(Stage stage) {
    return prior.isEmpty() ? Double.NaN : prior.getOrDefault(stage, 0.0);
  }
}
