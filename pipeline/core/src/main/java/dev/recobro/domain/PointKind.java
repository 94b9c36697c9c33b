package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of address a contact point is. */
public enum PointKind {
  MOBILE,
  LANDLINE,
  WORK,
  HOME;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<PointKind> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
