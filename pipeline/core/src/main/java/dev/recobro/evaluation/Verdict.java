package dev.recobro.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a comparison comes to. */
public enum Verdict {
  /** Clearly better in something and clearly worse in nothing. */
  BETTER("better"),
  /** The other way round. */
  WORSE("worse"),
  /** Clearly better in one thing, clearly worse in another. */
  MIXED("mixed"),
  /** Nothing that chance does not explain. */
  NO_DIFFERENCE("no_difference");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The word used in files. */
  @JsonValue
  public String code() {
    return code;
  }
}
