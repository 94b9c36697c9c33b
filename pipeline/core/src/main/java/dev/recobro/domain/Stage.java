package dev.recobro.domain;

import java.util.Locale;

/** How far collection has come, by DPD: from a friendly word before the due day to the courts. */
public enum Stage {
  PREVENTIVE,
  ADMINISTRATIVE,
  EXTRAJUDICIAL,
  PREJUDICIAL,
  JUDICIAL;

  /** The word used in tables, config and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
