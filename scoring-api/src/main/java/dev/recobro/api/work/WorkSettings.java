package dev.recobro.api.work;

import java.time.Duration;

/**
 * How the house works its lists.
 *
 * @param retryAfter how long an entry rests after nobody, or somebody else, answered
 * @param tries how often an entry is handed out in all for want of an answer
 */
public record WorkSettings(Duration retryAfter, int tries) {
  /** Two hours between three tries; contact law may allow fewer. */
  public static final WorkSettings USUAL = new WorkSettings(Duration.ofHours(2), 3);

  /** Refuses no tries and no rest. */
  public WorkSettings {
    if (retryAfter.isNegative() || retryAfter.isZero() || tries < 1) {
      throw new IllegalArgumentException(
          "an entry is tried %d times, after %s".formatted(tries, retryAfter));
    }
  }
}
