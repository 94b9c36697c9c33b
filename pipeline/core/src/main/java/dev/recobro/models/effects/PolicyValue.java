package dev.recobro.models.effects;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

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
    double[] weight = new double[chosen.length];
    for (int row = 0; row < weight.length; row++) {
      weight[row] = rows.action()[row] == chosen[row] ? 1 / rows.probability()[row] : 0;
    }
    return weighted(rows, gain, weight);
  }

  /** What the logged decisions themselves brought. */
  public static PolicyValue mean(EffectRows rows, double[] gain) {
    double[] weight = new double[rows.rows()];
    Arrays.fill(weight, 1);
    return weighted(rows, gain, weight);
  }

  private static PolicyValue weighted(EffectRows rows, double[] gain, double[] weight) {
    double weights = 0;
    double sum = 0;
    long matched = 0;
    for (int row = 0; row < weight.length; row++) {
      weights += weight[row];
      sum += weight[row] * gain[row];
      matched += weight[row] > 0 ? 1 : 0;
    }
    if (matched == 0) {
      throw new IllegalArgumentException("no decision was drawn as the policy would have it");
    }
    double value = sum / weights;
    int[] cluster = Folds.clusters(rows.debtor());
    double[] influence = new double[cluster.length];
    for (int row = 0; row < weight.length; row++) {
      influence[cluster[row]] += weight[row] * (gain[row] - value) / weights;
    }
    double squares = 0;
    for (double one : influence) {
      squares += one * one;
    }
    return new PolicyValue(value, Math.sqrt(squares), matched);
  }
}
