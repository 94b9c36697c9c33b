package dev.recobro.models.effects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a policy brings on the average decision, judged on decisions that were drawn by chance, by
 * inverse-probability weighting in its normalised form (Hájek 1971).
 *
 * @param value mean gain of a decision
 * @param standardError of it, which lets decisions on one debtor hang together
 * @param matched decisions in which what was drawn is what the policy would have done
 */
public record PolicyValue(
    double value, @JsonProperty("standard_error") double standardError, long matched) {

  /**
   * Judges a policy.
   *
   * @param rows that it hasn't learnt from
   * @param gain of each row's own decision, such as the amount paid less the action's cost
   * @param chosen action of the policy on each row, or {@link EffectRows#NONE}
   * @throws IllegalArgumentException when no row was drawn as the policy would have it
   */
  public static PolicyValue of(EffectRows rows, double[] gain, int[] chosen) {
    double weights = 0;
    double sum = 0;
    long matched = 0;
    for (int row = 0; row < chosen.length; row++) {
      if (rows.action()[row] == chosen[row]) {
        weights += 1 / rows.probability()[row];
        sum += gain[row] / rows.probability()[row];
        matched++;
      }
    }
    if (matched == 0) {
      throw new IllegalArgumentException("no decision was drawn as the policy would have it");
    }
    double value = sum / weights;
    int[] cluster = Folds.clusters(rows.debtor());
    double[] influence = new double[cluster.length];
    for (int row = 0; row < chosen.length; row++) {
      if (rows.action()[row] == chosen[row]) {
        influence[cluster[row]] += (gain[row] - value) / rows.probability()[row] / weights;
      }
    }
    double squares = 0;
    for (double one : influence) {
      squares += one * one;
    }
    return new PolicyValue(value, Math.sqrt(squares), matched);
  }
}
