package dev.recobro.decisions.offers;

import dev.recobro.decisions.OfferKind;

/** The terms of an offer or a warning; amounts in minor units, days since 1970-01-01. */
public sealed interface Offer {

  /** Which kind it is. */
  OfferKind kind();

  /**
   * Pay in parts.
   *
   * @param count of instalments, 2 or more
   * @param minor of each but the last
   * @param lastMinor of the last one; more than 0, at most {@code minor}
   * @param firstDay of the first one
   * @param everyDays between two
   */
  record Instalments(int count, long minor, long lastMinor, int firstDay, int everyDays)
      implements Offer {

    @Override
    public OfferKind kind() {
      return OfferKind.INSTALMENTS;
    }

    /** What they come to. */
    public long totalMinor() {
      return (count - 1) * minor + lastMinor;
    }
  }

  /**
   * Pay less, at once.
   *
   * @param share of the overdue amount that is waived, above 0, below 1
   * @param payMinor settles the overdue amount
   * @param untilDay last day of the offer
   */
  record Discount(double share, long payMinor, int untilDay) implements Offer {

    @Override
    public OfferKind kind() {
      return OfferKind.DISCOUNT;
    }
  }

  /**
   * What will be added.
   *
   * @param addedMinor if nothing is paid before {@code fromDay}
   */
  record Penalty(long addedMinor, int fromDay) implements Offer {

    @Override
    public OfferKind kind() {
      return OfferKind.PENALTY;
    }
  }
}
