package dev.recobro.features;

import dev.recobro.history.KnownHistory;

/** Computes a catalogue's features, account after account, in reused memory; not thread-safe. */
public final class FeatureCalculator {

  private final Formula[] formulas;
  private final Observation observation = new Observation();

  FeatureCalculator(Formula[] formulas) {
    this.formulas = formulas;
  }

  /**
   * Writes the features of one account into {@code out}, from {@code offset} on, in the catalogue's
   * order; NaN where the account has none.
   */
  public void compute(AccountFacts facts, KnownHistory known, float[] out, int offset) {
    observation.observe(facts, known);
    for (int i = 0; i < formulas.length; i++) {
      out[offset + i] = (float) formulas[i].of(observation);
    }
  }
}
