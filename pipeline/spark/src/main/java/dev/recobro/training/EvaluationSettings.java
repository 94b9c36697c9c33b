package dev.recobro.training;

import java.util.List;

/**
 * How a model set is judged after a day.
 *
 * @param topShare of the accounts that count as worked, 0 to 1
 * @param fairnessAttributes columns of accounts that stand in the report and never in a feature
 * @param fairnessLeastRows smaller groups are not shown
 * @param explainedRows most accounts of which every feature's push is computed
 * @param seed of every draw
 */
public record EvaluationSettings(
    double topShare,
    List<String> fairnessAttributes,
    int fairnessLeastRows,
    int explainedRows,
    long seed) {

  /** Refuses what can't be judged. */
  public EvaluationSettings {
    if (!(topShare > 0 && topShare < 1)) {
      throw new IllegalArgumentException("top-share is not between 0 and 1: " + topShare);
    }
    if (fairnessLeastRows < 1 || explainedRows < 1) {
      throw new IllegalArgumentException(
          "at least 1: least-rows %d, explained-rows %d"
              .formatted(fairnessLeastRows, explainedRows));
    }
    fairnessAttributes = List.copyOf(fairnessAttributes);
  }
}
