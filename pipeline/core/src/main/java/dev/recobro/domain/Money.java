package dev.recobro.domain;

import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount: {@code minor} minor units of {@code currency}. */
public record Money(long minor, Currency currency) {

  /**
   * Reads an amount in major units.
   *
   * @throws ArithmeticException when it has more decimals than the currency, or doesn't fit a long
   */
  public static Money ofMajor(BigDecimal major, Currency currency) {
    return new Money(
        major.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
  }

  /** The amount in major units, with the currency's decimals. */
  public BigDecimal major() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  /** Major units in one minor unit: 0.01 for USD, 1 for CLP. */
  public static double majorPerMinor(Currency currency) {
    return Math.pow(10, -currency.getDefaultFractionDigits());
  }
}
