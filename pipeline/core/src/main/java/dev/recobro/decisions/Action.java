package dev.recobro.decisions;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * One entry of the action catalogue.
 *
 * @param treatment what is said or offered
 * @param cost of one contact, in the portfolio's base currency
 * @param minutes of the desk's time; more than 0
 * @param stages in which it may be taken
 * @param occasion days on which it may be taken
 * @param offer what it offers or warns of, worked out for each account
 * @param priorPays assumed chance, by stage, that the debtor pays within the horizon when so
 *     treated: used while there is too little history to learn from; may leave stages out
 * @param priorEffect what the action is assumed to add, likewise
 */
public record Action(
    String id,
    Channel channel,
    String treatment,
    double cost,
    double minutes,
    String desk,
    Set<Stage> stages,
    Occasion occasion,
    Approval approval,
    OfferKind offer,
    Map<Stage, Double> priorPays,
    PriorEffect priorEffect)
    implements Serializable {

  /** Refuses negative costs and actions that take no time. */
  public Action {
    if (!(cost >= 0)) {
      throw new IllegalArgumentException("action %s: cost is %s".formatted(id, cost));
    }
    if (!(minutes > 0)) {
      throw new IllegalArgumentException("action %s: minutes is %s".formatted(id, minutes));
    }
    priorPays.forEach(
        (stage, chance) -> {
          if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException(
                "action %s: prior-pays of %s is %s, not between 0 and 1"
                    .formatted(id, stage.code(), chance));
          }
        });
    stages = Set.copyOf(stages);
    priorPays = Map.copyOf(priorPays);
  }

  /** An action of any day that offers nothing, needs no approval and is assumed to add nothing. */
  public Action(
      String id,
      Channel channel,
      String treatment,
      double cost,
      double minutes,
      String desk,
      Set<Stage> stages) {
    this(
        id,
        channel,
        treatment,
        cost,
        minutes,
        desk,
        stages,
        new Occasion.AnyDay(),
        Approval.NOT_NEEDED,
        OfferKind.NONE,
        Map.of(),
        PriorEffect.NONE);
  }

  /** Whether it is for accounts of the stage on such a day. */
  public boolean fits(Stage stage, AccountDay today) {
    return stages.contains(stage) && occasion.on(today);
  }
}
