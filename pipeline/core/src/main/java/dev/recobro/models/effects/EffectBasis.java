package dev.recobro.models.effects;

import java.util.Locale;

/** Where an action's effect comes from. */
public enum EffectBasis {
  /** From decisions that were drawn by chance. */
  LEARNED,
  /** From the action catalogue. */
  ASSUMED;

  /** The word used in files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
