package dev.recobro.store;

import java.util.Locale;

/** Where an entry stands today. */
public enum EntryState {
  /** To be handed out. */
  OPEN,
  /** To be looked at again at a time. */
  WAITING,
  /** Worked. */
  DONE,
  /** Not to be worked any more. */
  WITHDRAWN;

  /** The word in the table and in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
