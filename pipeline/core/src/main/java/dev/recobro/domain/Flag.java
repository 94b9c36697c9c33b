package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A fact about a debtor that limits what may be done. */
public enum Flag {
  CEASE,
  ATTORNEY,
  DECEASED,
  MINOR,
  INSOLVENT,
  VULNERABLE,
  HARDSHIP,
  FRAUD;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<Flag> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
