package dev.recobro.scoring;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.domain.Fx;
import dev.recobro.domain.StageEdges;
import java.time.LocalDate;
import java.util.List;

/**
 * What accounts are scored under.
 *
 * @param asOf the day that is stood on; nothing dated that day or later is seen
 * @param preventiveDays a due this many days ahead is soon
 * @param promiseGraceDays days after a promise's due day in which a payment still keeps it
 * @param actions the catalogue
 * @param offers how the terms of plans, discounts and penalties are worked out
 */
public record ScoringSettings(
    LocalDate asOf,
    Fx fx,
    StageEdges stages,
    int preventiveDays,
    int promiseGraceDays,
    List<Action> actions,
    OfferPolicy offers) {

  /** Copies the catalogue. */
  public ScoringSettings {
    actions = List.copyOf(actions);
  }

  /** The as-of day, in days since 1970-01-01. */
  public int asOfDay() {
    return (int) asOf.toEpochDay();
  }
}
