package dev.recobro.settings;

import com.typesafe.config.Config;
import dev.recobro.decisions.offers.DiscountPolicy;
import dev.recobro.decisions.offers.InstalmentPolicy;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.decisions.offers.PenaltyPolicy;

/** Reads {@code recobro.offers}. */
final class OfferTerms {

  private OfferTerms() {}

  static OfferPolicy read(Config offers) {
    return new OfferPolicy(
        instalments(offers.getConfig("instalments")),
        discount(offers.getConfig("discount")),
        penalty(offers.getConfig("penalty")));
  }

  private static InstalmentPolicy instalments(Config entry) {
    return new InstalmentPolicy(
        entry.getInt("least"),
        entry.getInt("most"),
        entry.getDouble("least-share"),
        entry.getInt("first-within-days"));
  }

  private static DiscountPolicy discount(Config entry) {
    return new DiscountPolicy(
        entry.getDouble("least"),
        entry.getDouble("most"),
        entry.getDouble("step"),
        entry.getDouble("gain"),
        ActionEntry.byStage(entry.getConfig("later")),
        entry.getInt("valid-days"));
  }

  private static PenaltyPolicy penalty(Config entry) {
    return new PenaltyPolicy(
        entry.getDouble("rate-per-month"),
        entry.getDouble("most-share"),
        entry.getInt("after-days"));
  }
}
