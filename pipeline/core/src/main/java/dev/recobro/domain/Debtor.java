package dev.recobro.domain;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who owes; may have many accounts.
 *
 * @param jurisdiction ISO 3166-1 alpha-2 or 3166-2 code, such as {@code CO} or {@code US-MA}
 * @param zone in which contact windows are read; null when the table doesn't say
 * @param language BCP 47 tag, such as {@code es-CO}
 */
public record Debtor(
    DebtorId id,
    String jurisdiction,
    @Nullable ZoneId zone,
    DebtorKind kind,
    @Nullable String name,
    @Nullable String language,
    Set<Flag> flags) {

  private static final String JURISDICTION = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

  /** Refuses a jurisdiction that isn't an ISO 3166 code by its form. */
  public Debtor {
    if (!jurisdiction.matches(JURISDICTION)) {
      throw new IllegalArgumentException("not an ISO 3166 code: " + jurisdiction);
    }
    Set<Flag> sorted = EnumSet.noneOf(Flag.class);
    sorted.addAll(flags);
    flags = Set.copyOf(sorted);
  }
}
