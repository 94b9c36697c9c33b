package dev.recobro.decisions.offers;

import dev.recobro.history.PayingRhythm;
import java.io.Serializable;
import java.util.Optional;

/**
 * How instalments are proposed.
 *
 * @param least fewest instalments, 2 or more
 * @param most most instalments
 * @param leastShare of what the debtor usually pays in a period that he can bear for the plan, even
 *     where running dues take the rest; above 0, at most 1
 * @param firstWithinDays days until the first one
 */
public record InstalmentPolicy(int least, int most, double leastShare, int firstWithinDays)
    implements Serializable {

  private static final int MONTH_DAYS = 30;

  /** Refuses limits that leave no plan. */
  public InstalmentPolicy {
    if (least < 2 || most < least) {
      throw new IllegalArgumentException(
          "instalments are from %d to %d, not 2 or more".formatted(least, most));
    }
    if (!(leastShare > 0 && leastShare <= 1)) {
      throw new IllegalArgumentException("least share is %s, not in (0, 1]".formatted(leastShare));
    }
    if (firstWithinDays < 0) {
      throw new IllegalArgumentException("first within days is " + firstWithinDays);
    }
  }

  /**
   * The fewest equal instalments, in the debtor's own rhythm, that take no more of him a period
   * than he usually pays less the dues that run on. Without a rhythm the most instalments are
   * proposed, monthly: the least burden.
   *
   * @return empty when even the most instalments would be more than he can bear, or the amount has
   *     fewer minor units than instalments
   */
  Optional<Offer> propose(OfferCase owing, Optional<PayingRhythm> rhythm) {
    int every = rhythm.map(PayingRhythm::everyDays).orElse(MONTH_DAYS);
    long owed = owing.overdueMinor();
    int count = rhythm.map(usual -> count(owing, usual)).orElse(most);
    if (count > most || owed < count) {
      return Optional.empty();
    }
    long each = (owed + count - 1) / count;
    int parts = (int) ((owed + each - 1) / each);
    return parts < 2
        ? Optional.empty()
        : Optional.of(
            new Offer.Instalments(
                parts, each, owed - (parts - 1) * each, owing.day() + firstWithinDays, every));
  }

  private int count(OfferCase owing, PayingRhythm usual) {
    double running = owing.scheduledMinorPerDay() * usual.everyDays();
    double bearable = Math.max(usual.minor() - running, leastShare * usual.minor());
    return (int) Math.max(least, Math.min(most + 1.0, Math.ceil(owing.overdueMinor() / bearable)));
  }
}
