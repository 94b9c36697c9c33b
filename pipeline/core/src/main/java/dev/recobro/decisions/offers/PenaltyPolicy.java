package dev.recobro.decisions.offers;

import java.io.Serializable;
import java.util.Optional;

/**
 * What is added to an overdue amount.
 *
 * @param ratePerMonth share of the overdue amount a month of 30 days; 0 for none
 * @param mostShare of the overdue amount that may be added in all
 * @param afterDays days from the warning until it is added
 */
public record PenaltyPolicy(double ratePerMonth, double mostShare, int afterDays)
    implements Serializable {

  private static final double MONTH_DAYS = 30;

  /** Refuses rates and days out of range. */
  public PenaltyPolicy {
    if (!(ratePerMonth >= 0 && ratePerMonth <= 1 && mostShare >= 0 && mostShare <= 1)
        || afterDays < 0) {
      throw new IllegalArgumentException(
          "penalty: %s a month, at most %s, after %d days"
              .formatted(ratePerMonth, mostShare, afterDays));
    }
  }

  /**
   * What will be owed on top when the days are over: the rate for all days past due until then.
   *
   * @return empty when that is less than a minor unit
   */
  Optional<Offer> propose(OfferCase owing) {
    double months = (owing.daysPastDue() + afterDays) / MONTH_DAYS;
    long added =
        (long) Math.floor(owing.overdueMinor() * Math.min(mostShare, ratePerMonth * months));
    return added > 0
        ? Optional.of(new Offer.Penalty(added, owing.day() + afterDays))
        : Optional.empty();
  }
}
