package dev.recobro.decisions.allocation;

import java.io.Serializable;
import java.util.Map;

/**
 * What taking an action once uses.
 *
 * @param action its id
 * @param use by capacity id, in the capacity's unit; a capacity that isn't named isn't used
 */
public record ActionUse(String action, Map<String, Double> use) implements Serializable {

  /** Refuses a negative use. */
  public ActionUse {
    use = Map.copyOf(use);
    use.forEach((capacity, much) -> Micros.up("use of %s by %s".formatted(capacity, action), much));
  }
}
