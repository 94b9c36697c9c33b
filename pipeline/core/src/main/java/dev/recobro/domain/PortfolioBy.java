package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which column of an account or its debtor parts the accounts into portfolios. */
public enum PortfolioBy {
  CREDITOR,
  PRODUCT,
  JURISDICTION;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<PortfolioBy> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
