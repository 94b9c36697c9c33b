package dev.recobro.nightly;

import java.util.Locale;

/** What an account is worth today; places in {@link ScoredAccount#getValues()}. */
enum Value {
  PROPENSITY,
  EXPECTED_RECOVERY,
  BASELINE_RECOVERY,
  UPLIFT,
  COST,
  NET_VALUE;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
