package dev.recobro.api.access;

import java.time.Instant;

/**
 * Somebody at a browser who signed in with a key.
 *
 * @param csrf what a request that changes something must repeat
 * @param until when it ends, used or not
 * @param idleUntil when it ends unless it is used before
 */
public record Session(String keyId, String csrf, Instant until, Instant idleUntil) {

  boolean over(Instant now) {
    return !now.isBefore(until) || !now.isBefore(idleUntil);
  }

  /** Whether a request that changes something came from the pages. */
  public boolean isRepeated(String token) {
    return Secret.same(csrf, token);
  }
}
