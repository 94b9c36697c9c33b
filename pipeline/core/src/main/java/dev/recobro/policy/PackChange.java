package dev.recobro.policy;

import java.io.Serializable;

/**
 * How config changed a shipped rule.
 *
 * @param what the fields as they were set, or {@code off}
 * @param by who answers for it; empty for a rule that was only tightened
 */
public record PackChange(String rule, String what, Direction direction, String by, String reason)
    implements Serializable {

  /** Which way a rule was moved. */
  public enum Direction {
    TIGHTENED,
    LOOSENED
  }

  /** One sentence for the hold's source and the printed page. */
  public String sentence() {
    return switch (direction) {
      case TIGHTENED -> "tightened in config: " + what;
      case LOOSENED -> "loosened in config by %s (%s): %s".formatted(by, reason, what);
    };
  }
}
