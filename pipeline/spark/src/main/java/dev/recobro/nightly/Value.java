package dev.recobro.nightly;

import java.util.Locale;

/** What an account is worth today; places in {@link ScoredAccount#getValues()}. */
enum Value {
  PROPENSITY,
  EXPECTED_RECOVERY,
  BASELINE_RECOVERY,
  UPLIFT,
  COST,
  NET_VALUE,
  /** Net value a minute of the desk's time, in the base currency: the order of a worklist. */
  RANK_VALUE,
  /** Minutes of the desk's time that the action takes. */
  MINUTES;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
