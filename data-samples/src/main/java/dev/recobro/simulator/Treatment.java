package dev.recobro.simulator;

/** What is said or offered in a simulated contact. */
public enum Treatment {
  REMINDER,
  PAYMENT_PLAN,
  SETTLEMENT_OFFER,
  PENALTY_WARNING,
  FORMAL_NOTICE;

  /** Place in a type's fits. */
  @SuppressWarnings("EnumOrdinal") // indexes the digits of a type
  int index() {
    return ordinal();
  }
}
