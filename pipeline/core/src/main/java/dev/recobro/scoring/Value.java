package dev.recobro.scoring;

import java.util.Locale;

/** What an account is worth today; places in {@link ScoredAccount#getValues()}. */
public enum Value {
  PROPENSITY,
  EXPECTED_RECOVERY,
  BASELINE_RECOVERY,
  UPLIFT,
  COST,
  NET_VALUE;

  /** Its column in the published run. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
