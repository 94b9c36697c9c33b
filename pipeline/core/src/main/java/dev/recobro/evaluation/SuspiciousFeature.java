package dev.recobro.evaluation;

import java.util.List;

/**
 * A feature that tells payers from others so well that it may know the future, or would if it
 * could.
 *
 * @param fromState whether it is read from the accounts table, which is as of today; else it is
 *     counted from events dated before the day, and cannot know what came later
 * @param aucThen alone, on the one of the earlier days where it is largest; NaN when there is none
 * @param aucNow alone, on the evaluation day
 * @param importance share of all features' push on the propensity
 * @param reasons why it is listed: {@code alone}, {@code dominates}, {@code beats_history}, {@code
 *     one_window}
 * @param flagged whether it is a suspicion: read from state, for one of the reasons
 */
public record SuspiciousFeature(
    String feature,
    boolean fromState,
    double aucThen,
    double aucNow,
    double importance,
    List<String> reasons,
    boolean flagged) {

  /** Copies the list. */
  public SuspiciousFeature {
    reasons = List.copyOf(reasons);
  }
}
