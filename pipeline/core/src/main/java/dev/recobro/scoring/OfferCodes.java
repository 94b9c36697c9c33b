package dev.recobro.scoring;

import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.offers.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers as whole numbers, so many for each action, on their way from the scores to the entries.
 */
public final class OfferCodes {

  /** Numbers that an offer takes. */
  static final int WIDTH = 5;

  private static final double MILLION = 1e6;

  private OfferCodes() {}

  static void write(Offer offer, long[] codes, int action) {
    int at = action * WIDTH;
    if (offer instanceof Offer.Instalments plan) {
      put(
          codes,
          at,
          plan.count(),
          plan.minor(),
          plan.lastMinor(),
          plan.firstDay(),
          plan.everyDays());
    } else if (offer instanceof Offer.Discount discount) {
      put(
          codes,
          at,
          Math.round(discount.share() * MILLION),
          discount.payMinor(),
          discount.untilDay());
    } else if (offer instanceof Offer.Penalty penalty) {
      put(codes, at, penalty.addedMinor(), penalty.fromDay());
    }
  }

  private static void put(long[] codes, int at, long... numbers) {
    System.arraycopy(numbers, 0, codes, at, numbers.length);
  }

  /** The offer of one action; null when it offers nothing. */
  public static @Nullable Offer read(OfferKind kind, List<Long> codes, int action) {
    int at = action * WIDTH;
    return switch (kind) {
      case NONE -> null;
      case INSTALMENTS ->
          new Offer.Instalments(
              whole(codes, at),
              codes.get(at + 1),
              codes.get(at + 2),
              whole(codes, at + 3),
              whole(codes, at + 4));
      case DISCOUNT ->
          new Offer.Discount(codes.get(at) / MILLION, codes.get(at + 1), whole(codes, at + 2));
      case PENALTY -> new Offer.Penalty(codes.get(at), whole(codes, at + 1));
    };
  }

  private static int whole(List<Long> codes, int at) {
    return Math.toIntExact(codes.get(at));
  }
}
