package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the creditor or an outside agency works the account. */
public enum Placement {
  FIRST_PARTY,
  THIRD_PARTY;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<Placement> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
