package dev.recobro.policy;

/** What a wording tells the debtor, in the order in which they stand under a message. */
public enum WordingKind {
  /** Who writes, and what for. */
  DISCLOSURE,
  /** How he may dispute the debt. */
  VALIDATION,
  /** How he may end such messages. */
  OPT_OUT
}
