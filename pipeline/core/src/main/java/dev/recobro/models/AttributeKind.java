package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an allow-listed attribute becomes features. */
public enum AttributeKind {
  /** One feature that is the number. */
  @JsonProperty("numeric")
  NUMERIC,
  /** One feature a known value. */
  @JsonProperty("categorical")
  CATEGORICAL
}
