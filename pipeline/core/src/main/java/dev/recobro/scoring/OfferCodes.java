package dev.recobro.scoring;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.offers.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers as whole numbers on their way from the scores to the entries: so many for each action of
 * the catalogue that offers something, in its order.
 */
public final class OfferCodes {

  /** Numbers that an offer takes. */
  static final int WIDTH = 5;

  private static final double MILLION = 1e6;

  private OfferCodes() {}

  /** Room for the offers of a catalogue. */
  static long[] room(List<Action> actions) {
    return new long[place(actions, actions.size()) * WIDTH];
  }

  /** How many of the actions before {@code action} offer something: its own place if it does. */
  public static int place(List<Action> actions, int action) {
    int place = 0;
    for (Action before : actions.subList(0, action)) {
      place += before.offer() == OfferKind.NONE ? 0 : 1;
    }
    return place;
  }

  static void write(Offer offer, long[] codes, int place) {
    int at = place * WIDTH;
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

  /** The offer at one place; null when the action offers nothing. */
  public static @Nullable Offer read(OfferKind kind, List<Long> codes, int place) {
    int at = place * WIDTH;
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
