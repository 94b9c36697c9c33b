package dev.recobro.decisions.strategies;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.DayCapacities;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to work the debtors who are drawn to it.
 *
 * @param id its name in tables
 * @param share of the debtors; more than 0
 * @param modelSet id of the set that scores its debtors; null for the one in force
 * @param actions its catalogue
 * @param capacities what its debtors may use of the day
 */
public record Strategy(
    String id,
    double share,
    @Nullable String modelSet,
    List<Action> actions,
    DayCapacities capacities)
    implements Serializable {

  /** Refuses a strategy without a name, debtors or actions. */
  public Strategy {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a strategy without an id");
    }
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "strategy %s: share is %s, not between 0 and 1".formatted(id, share));
    }
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("strategy %s has no action".formatted(id));
    }
    actions = List.copyOf(actions);
  }
}
