package dev.recobro.domain;

import java.io.Serializable;
import java.util.Currency;

/** Writes amounts of one currency, with its code and its decimals. */
public record Amounts(Currency currency) implements Serializable {

  /** An amount in major units: "USD 1,234.50", "1.234,50 USD". */
  public String text(double major, Tongue tongue) {
    String number = new Digits(pattern(), tongue).text(major);
    return switch (tongue) {
      case ENGLISH -> currency.getCurrencyCode() + " " + number;
      case SPANISH -> number + " " + currency.getCurrencyCode();
    };
  }

  private String pattern() {
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }
}
