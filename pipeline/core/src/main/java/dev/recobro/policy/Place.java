package dev.recobro.policy;

import dev.recobro.domain.PointKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sort of address a contact goes to, or that this isn't known. */
public enum Place {
  MOBILE,
  LANDLINE,
  WORK,
  HOME,
  UNKNOWN;

  /** The word used in packs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The place of a contact point whose kind may not be known. */
  public static Place of(@Nullable PointKind kind) {
    if (kind == null) {
      return UNKNOWN;
    }
    return switch (kind) {
      case MOBILE -> MOBILE;
      case LANDLINE -> LANDLINE;
      case WORK -> WORK;
      case HOME -> HOME;
    };
  }
}
