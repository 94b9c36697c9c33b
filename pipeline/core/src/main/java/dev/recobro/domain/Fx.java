package dev.recobro.domain;

import java.io.Serializable;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rates by which amounts of several currencies are compared.
 *
 * @param base currency in which amounts are compared
 * @param rates major units of {@code base} in one major unit of the currency, by ISO 4217 code
 */
public record Fx(Currency base, Map<String, Double> rates) implements Serializable {

  /** Refuses rates that aren't positive; the base's own rate is 1. */
  public Fx {
    TreeMap<String, Double> sorted = new TreeMap<>(rates);
    sorted.put(base.getCurrencyCode(), 1.0);
    sorted.forEach(
        (code, rate) -> {
          if (!(rate > 0)) {
            throw new IllegalArgumentException("fx: the rate of %s is %s".formatted(code, rate));
          }
        });
    rates = Map.copyOf(sorted);
  }

  /** Compares a portfolio that holds one currency only. */
  public static Fx only(Currency currency) {
    return new Fx(currency, Map.of());
  }

  /** Major units of {@code base} in one major unit of {@code currency}. */
  public double rate(Currency currency) {
    Double rate = rates.get(currency.getCurrencyCode());
    if (rate == null) {
      throw new IllegalArgumentException(
          "no rate for %s: set recobro.fx.%s, in %s a unit"
              .formatted(currency, currency, base.getCurrencyCode()));
    }
    return rate;
  }

  /** Major units of {@code base} in one minor unit of {@code currency}. */
  public double basePerMinor(Currency currency) {
    return rate(currency) * Money.majorPerMinor(currency);
  }
}
