package dev.recobro.policy;

import java.util.Locale;

/** How well a rule's source was read. */
public enum Confidence {
  /** The rule stands in the text at the source's address. */
  STATED("stands in the text of its source"),
  /** From a secondary source: news, a law firm's note, a vendor's page. */
  SECONDARY("from a secondary source, not from the norm itself"),
  /** Sources contradict each other; the stricter reading is taken. */
  DISPUTED("sources contradict each other; the stricter reading is taken"),
  /** Not checked against any source. */
  UNVERIFIED("not verified: check before relying on it"),
  /** A yardstick of ours or written from memory. */
  LOW("a yardstick or from memory: verify"),
  /** The house's own decision, not a law. */
  HOUSE("the house's own policy, not a law");

  private final String meaning;

  Confidence(String meaning) {
    this.meaning = meaning;
  }

  /** The word used in packs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One phrase for the printed page. */
  public String meaning() {
    return meaning;
  }
}
