package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which model serves a portfolio, and why. */
public enum PortfolioChoice {
  /** Its own did better on validation days, and by more than chance. */
  @JsonProperty("own")
  OWN("own model: better on the validation days, by more than chance"),
  /** Some part of its days holds too few of either outcome. */
  @JsonProperty("too_few_outcomes")
  TOO_FEW_OUTCOMES("pooled: too few of either outcome on the days to fit or to validate on"),
  /** No round lowered the log loss. */
  @JsonProperty("no_gain")
  NO_GAIN("pooled: no tree of its own helped on the validation days"),
  /** The gain is within its error. */
  @JsonProperty("within_error")
  WITHIN_ERROR("pooled: what own trees gained on the validation days may be chance");

  private final String sentence;

  PortfolioChoice(String sentence) {
    this.sentence = sentence;
  }

  /** For a person. */
  public String sentence() {
    return sentence;
  }
}
