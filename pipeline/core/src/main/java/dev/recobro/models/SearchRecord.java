package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a propensity's settings were chosen: fitted on older training days, judged on newer ones, and
 * fitted again on all of them with the winner. Calibration and test days were never looked at.
 *
 * @param settings of the winner, with its rounds
 * @param fitRows that candidates were fitted on; 0 when there were too few days or outcomes to
 *     search, in which case the configured settings stand, half trees and half logistic regression
 * @param validationRows that they were judged on
 * @param trials of all candidates; the first is the configured one
 * @param blends of the winner with logistic regression
 */
public record SearchRecord(
    TrainerSettings settings,
    @JsonProperty("fit_rows") int fitRows,
    @JsonProperty("validation_rows") int validationRows,
    List<SearchTrial> trials,
    List<BlendTrial> blends) {
  /** Copies the lists. */
  public SearchRecord {
    trials = List.copyOf(trials);
    blends = List.copyOf(blends);
  }

  static SearchRecord none(TrainerSettings settings) {
    return new SearchRecord(settings, 0, 0, List.of(), List.of());
  }
}
