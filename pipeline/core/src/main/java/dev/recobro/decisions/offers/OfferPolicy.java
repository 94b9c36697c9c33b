package dev.recobro.decisions.offers;

import dev.recobro.decisions.OfferKind;
import dev.recobro.history.PayingRhythm;
import java.io.Serializable;
import java.util.Optional;

/** How the terms of every kind of offer are worked out. */
public record OfferPolicy(
    InstalmentPolicy instalments, DiscountPolicy discount, PenaltyPolicy penalty)
    implements Serializable {

  /**
   * The terms for one account.
   *
   * @param kind any but {@link OfferKind#NONE}
   * @param rhythm in which the debtor pays; empty when he hasn't paid
   * @return empty when nothing can be offered: nothing is overdue, no plan that he can bear, no
   *     discount that beats waiting, no penalty
   * @throws IllegalArgumentException for {@link OfferKind#NONE}
   */
  public Optional<Offer> propose(OfferKind kind, OfferCase owing, Optional<PayingRhythm> rhythm) {
    if (owing.overdueMinor() <= 0) {
      return Optional.empty();
    }
    return switch (kind) {
      case INSTALMENTS -> instalments.propose(owing, rhythm);
      case DISCOUNT -> discount.propose(owing);
      case PENALTY -> penalty.propose(owing);
      case NONE -> throw new IllegalArgumentException("the action offers nothing");
    };
  }

  /** What an offered action adds to the share of the overdue amount that comes in. */
  public double effectShare(Offer offer, OfferCase owing) {
    return offer instanceof Offer.Discount terms
        ? discount.worth(owing, terms.share()) - owing.baselineShare()
        : owing.effectShare();
  }
}
