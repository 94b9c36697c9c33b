package dev.recobro.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action puts before the debtor. */
public enum OfferKind {
  NONE,
  /** Instalments that he can bear. */
  INSTALMENTS,
  /** Less than is owed, paid at once, settles the debt. */
  DISCOUNT,
  /** What will be added if he doesn't pay. */
  PENALTY;

  /** The word used in config and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value whose {@link #code()} is {@code code}; empty for an unknown word. */
  public static Optional<OfferKind> of(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
