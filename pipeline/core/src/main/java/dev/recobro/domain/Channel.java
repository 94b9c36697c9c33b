package dev.recobro.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what means a debtor is contacted. */
public enum Channel {
  CALL,
  SMS,
  WHATSAPP,
  EMAIL,
  IVR,
  LETTER,
  VISIT;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<Channel> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
