package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which policy decided for an account. */
public enum Arm {
  CHAMPION,
  CHALLENGER,
  EXPLORE,
  HOLDOUT;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<Arm> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
