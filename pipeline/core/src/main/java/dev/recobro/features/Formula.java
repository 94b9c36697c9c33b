package dev.recobro.features;

/** Reads one feature's value from what was observed of an account; NaN when it has none. */
@FunctionalInterface
interface Formula {
  double of(Observation observation);
}
