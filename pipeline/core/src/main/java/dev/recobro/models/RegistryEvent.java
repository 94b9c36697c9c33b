package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A change of champion, as a line of {@code history.jsonl}.
 *
 * @param at RFC 3339, UTC
 * @param what {@code promote} or {@code rollback}
 * @param from the champion before; empty for the first
 * @param to the champion since
 * @param reason given when a promotion was forced, else empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegistryEvent(String at, String what, String from, String to, String reason) {
  static final String PROMOTE = "promote";
  static final String ROLLBACK = "rollback";

  /** Absent texts are empty ones. */
  @SuppressWarnings("NullAway") // Jackson gives null for what a line leaves out.
  public RegistryEvent {
    from = from == null ? "" : from;
    reason = reason == null ? "" : reason;
  }
}
