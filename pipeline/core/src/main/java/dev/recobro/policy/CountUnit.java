package dev.recobro.policy;

import java.util.Locale;

/** Over what a rule counts contacts. */
public enum CountUnit {
  /** All contacts with the debtor, whichever account they were about. */
  DEBTOR("debtor"),
  /** Contacts about the account; one that names no account counts for each. */
  ACCOUNT("account"),
  /** Contacts at the number or address; one whose address isn't known counts for each. */
  NUMBER("number");

  private final String noun;

  CountUnit(String noun) {
    this.noun = noun;
  }

  /** The word used in packs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String noun() {
    return noun;
  }

  /** Whether this unit counts every contact that {@code other} counts. */
  boolean countsAllOf(CountUnit other) {
    return this == other || this == DEBTOR;
  }
}
