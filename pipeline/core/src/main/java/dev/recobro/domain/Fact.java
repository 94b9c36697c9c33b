package dev.recobro.domain;

import java.util.Locale;

/** What a debtor, or whoever answered, said for good. */
public enum Fact {
  /** No contact any more. */
  CEASE,
  /** The debt is in dispute. */
  DISPUTE,
  /** Not by this channel. */
  OPT_OUT,
  /** The address isn't his. */
  INVALID;

  /** The word in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
