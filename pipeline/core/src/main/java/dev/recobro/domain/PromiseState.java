package dev.recobro.domain;

import java.util.Locale;

/** How a promise to pay stands on a day. */
public enum PromiseState {
  OPEN,
  KEPT,
  PARTLY_KEPT,
  BROKEN,
  CANCELLED;

  /** The word used in tables and URLs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
