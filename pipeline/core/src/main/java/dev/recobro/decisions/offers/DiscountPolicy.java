package dev.recobro.decisions.offers;

import dev.recobro.domain.Stage;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * How a settlement's discount is chosen.
 *
 * @param least share of the overdue amount that may be waived, above 0
 * @param most likewise, below 1
 * @param step between two discounts that are tried
 * @param gain assumed: by which share of the action's own effect acceptance grows from the least
 *     discount to the most
 * @param later assumed: share of what isn't paid within the horizon that comes in after it, by
 *     stage; 0 where it isn't named
 * @param validDays that the offer stands
 */
public record DiscountPolicy(
    double least, double most, double step, double gain, Map<Stage, Double> later, int validDays)
    implements Serializable {

  /** Refuses limits out of range. */
  public DiscountPolicy {
    if (!(least > 0 && least <= most && most < 1)) {
      throw new IllegalArgumentException(
          "discounts are from %s to %s, not between 0 and 1".formatted(least, most));
    }
    if (!(step > 0) || !(gain >= 0) || validDays < 1) {
      throw new IllegalArgumentException(
          "discount: step is %s, gain %s, valid days %d".formatted(step, gain, validDays));
    }
    later.forEach(
        (stage, share) -> {
          if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                "recovered later in stage %s is %s".formatted(stage.code(), share));
          }
        });
    later = Map.copyOf(later);
  }

  /**
   * The discount that brings most, if that beats waiting. Of what is owed, waiting brings the share
   * {@code b + later (1 − b)}, where {@code b} comes in within the horizon if he is left alone; the
   * offer of a discount {@code d} brings {@code (b + a(d)) (1 − d)}: whoever would have paid all
   * pays less too. {@code a(d)} is the action's effect, grown by {@link #gain}.
   *
   * @return empty when waiting is worth as much or more
   */
  Optional<Offer> propose(OfferCase owing) {
    double best = 0;
    double chosen = 0;
    int steps = (int) Math.floor((most - least) / step + 1e-9);
    for (int i = 0; i <= steps; i++) {
      double discount = least + i * step;
      double worth = worth(owing, discount);
      if (worth > best) {
        best = worth;
        chosen = discount;
      }
    }
    long pay = Math.round(owing.overdueMinor() * (1 - chosen));
    return best > waiting(owing) && pay > 0
        ? Optional.of(new Offer.Discount(chosen, pay, owing.day() + validDays))
        : Optional.empty();
  }

  /** Share of the overdue amount that comes in within the horizon when the discount is offered. */
  double worth(OfferCase owing, double discount) {
    double part = most > least ? (discount - least) / (most - least) : 0;
    double accepts = Math.max(0, owing.effectShare()) * (1 + gain * part);
    return Math.min(1, owing.baselineShare() + accepts) * (1 - discount);
  }

  private double waiting(OfferCase owing) {
    double b = owing.baselineShare();
    return b + later.getOrDefault(owing.stage(), 0.0) * (1 - b);
  }
}
