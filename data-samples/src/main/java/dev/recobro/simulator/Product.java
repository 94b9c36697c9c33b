package dev.recobro.simulator;

import java.util.Locale;

/** What kind of debt an account is. */
public enum Product {
  CREDIT_CARD(0.30, 90, 0, true, "Banco Ficticio"),
  PERSONAL_LOAN(0.20, 160, 48, false, "Banco Ficticio"),
  TELECOM(0.25, 28, 0, true, "Telefonia Ejemplo"),
  RETAIL_CREDIT(0.15, 55, 24, false, "Tiendas Muestra"),
  MICROLOAN(0.10, 35, 52, false, "Microcredito Modelo");

  private final double share;
  private final double instalmentUsd;
  private final int mostDues;
  private final boolean varying;
  private final String creditor;

  Product(double share, double instalmentUsd, int mostDues, boolean varying, String creditor) {
    this.share = share;
    this.instalmentUsd = instalmentUsd;
    this.mostDues = mostDues;
    this.varying = varying;
    this.creditor = creditor;
  }

  /** The word used in the accounts table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Who lent; made up. */
  public String creditor() {
    return creditor;
  }

  double instalmentUsd() {
    return instalmentUsd;
  }

  /** Dues of the longest agreement; 0 when it has no end. */
  int mostDues() {
    return mostDues;
  }

  /** Whether dues differ from month to month, as a bill does. */
  boolean varying() {
    return varying;
  }

  /** Whether dues come every 14 days rather than monthly. */
  boolean fortnightly() {
    return this == MICROLOAN;
  }

  static Product at(double quantile) {
    double left = quantile;
    for (Product product : values()) {
      left -= product.share;
      if (left < 0) {
        return product;
      }
    }
    return CREDIT_CARD;
  }
}
