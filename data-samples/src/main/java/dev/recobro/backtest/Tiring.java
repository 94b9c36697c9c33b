package dev.recobro.backtest;

/**
 * How contacts tire: each counts half after so many days, and beyond the first those that still
 * count weaken the next one.
 *
 * @param halfLifeDays after which a contact counts half
 * @param weakens by how much each weakens the next one: its chance is divided by 1 + weakens
 */
record Tiring(double halfLifeDays, double weakens) {

  /** What remains of the chance that a contact wins a debtor of that fatigue. */
  double factor(double fatigue) {
    return 1 / (1 + weakens * Math.max(0, fatigue - 1));
  }

  /** Fatigue a day later. */
  double tomorrow(double fatigue) {
    return fatigue * Math.pow(0.5, 1 / halfLifeDays);
  }
}
