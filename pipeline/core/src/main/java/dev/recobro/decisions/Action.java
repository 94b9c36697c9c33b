package dev.recobro.decisions;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.io.Serializable;
import java.util.Set;

/**
 * One entry of the action catalogue.
 *
 * @param treatment what is said or offered
 * @param cost of one contact, in the portfolio's base currency
 * @param minutes of the desk's time; more than 0
 * @param stages in which it may be taken
 */
public record Action(
    String id,
    Channel channel,
    String treatment,
    double cost,
    double minutes,
    String desk,
    Set<Stage> stages)
    implements Serializable {

  /** Refuses negative costs and actions that take no time. */
  public Action {
    if (!(cost >= 0)) {
      throw new IllegalArgumentException("action %s: cost is %s".formatted(id, cost));
    }
    if (!(minutes > 0)) {
      throw new IllegalArgumentException("action %s: minutes is %s".formatted(id, minutes));
    }
    stages = Set.copyOf(stages);
  }
}
