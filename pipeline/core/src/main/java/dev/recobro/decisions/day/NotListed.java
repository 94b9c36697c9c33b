package dev.recobro.decisions.day;

import java.util.Locale;

/** Why an account on which something is allowed got no place. */
public enum NotListed {
  /** No allowed action brings more than it costs. */
  BELOW_COST,
  /** Another debt of the same debtor got the place, and he is contacted once a day. */
  OTHER_DEBT,
  /** What it brings is less than what others bring for the same capacity. */
  CAPACITY,
  /** The debtor is left alone for comparison. */
  HOLDOUT,
  /** Exploration drew to leave the debtor alone today. */
  EXPLORE;

  /** The word used in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
