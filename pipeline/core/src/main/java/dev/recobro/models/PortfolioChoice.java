package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which model serves a portfolio, and why. */
public enum PortfolioChoice {
  /** Its own did better twice, and by more than chance. */
  @JsonProperty("own")
  OWN("own model: better on the validation days and on the calibration days"),
  /** Some part of its days holds too few of either outcome. */
  @JsonProperty("too_few_outcomes")
  TOO_FEW_OUTCOMES("pooled: too few of either outcome on some part of the days"),
  /** No round lowered the log loss by more than its error. */
  @JsonProperty("no_gain")
  NO_GAIN("pooled: own trees brought no sure gain on the validation days"),
  /** What they gained there did not come again. */
  @JsonProperty("not_confirmed")
  NOT_CONFIRMED("pooled: the gain of own trees did not come again on the calibration days");

  private final String sentence;

  PortfolioChoice(String sentence) {
    this.sentence = sentence;
  }

  /** For a person. */
  public String sentence() {
    return sentence;
  }
}
