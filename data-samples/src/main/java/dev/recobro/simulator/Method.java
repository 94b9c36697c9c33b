package dev.recobro.simulator;

import java.util.Locale;

/** How a payment was made. */
public enum Method {
  TRANSFER,
  DIRECT_DEBIT,
  CARD,
  CASH,
  WALLET;

  private static final Method[] VALUES = values();

  /** The word used in the payments table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Method at(double quantile) {
    return VALUES[(int) (quantile * VALUES.length)];
  }
}
