package dev.recobro.features;

import java.util.Currency;

/**
 * Writes the features' amounts of money, which are in one currency, with its code and its decimals.
 */
final class Amounts {

  private final String code;
  private final Digits english;
  private final Digits spanish;

  Amounts(Currency currency) {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    this.code = currency.getCurrencyCode();
    this.english = new Digits(pattern, Tongue.ENGLISH);
    this.spanish = new Digits(pattern, Tongue.SPANISH);
  }

  /** An amount in major units: "USD 1,234.50", "1.234,50 USD". */
  String text(double major, Tongue tongue) {
    return switch (tongue) {
      case ENGLISH -> code + " " + english.text(major);
      case SPANISH -> spanish.text(major) + " " + code;
    };
  }
}
