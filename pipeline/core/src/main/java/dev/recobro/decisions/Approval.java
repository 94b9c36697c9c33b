package dev.recobro.decisions;

/** Whether a person must agree before an action is taken. */
public enum Approval {
  /** It may be taken as listed. */
  NOT_NEEDED,
  /** It waits on the desk of those who approve. */
  NEEDED
}
