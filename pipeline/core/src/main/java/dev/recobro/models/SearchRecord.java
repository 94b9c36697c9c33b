package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a propensity's settings were chosen: fitted on older days, judged on newer ones, from two
 * origins where the days reach, and fitted again on all of them with the winner. Test days were
 * never looked at.
 *
 * @param settings of the winner, with its rounds
 * @param fitRows that the winner was fitted on before it was judged on the newest days; 0 when
 *     there were too few days or outcomes to search, in which case logistic regression stands alone
 * @param validationRows that candidates were judged on
 * @param trials of all candidates; the first is the configured one
 * @param blends of the winner with logistic regression, after calibration
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
