package dev.recobro.labels;

import dev.recobro.history.PromiseStates;
import java.io.Serializable;

/**
 * How far ahead labels look, and what counts as paying.
 *
 * @param days the window: as-of day D to D + days − 1
 * @param paysShare least share of what is overdue that must be paid
 * @param promiseGraceDays days after a promise's due day on which a payment still keeps it
 */
public record Horizon(int days, double paysShare, int promiseGraceDays) implements Serializable {

  /** 30 days, 10 % of what is overdue, 2 days of grace. */
  public static final Horizon STANDARD = new Horizon(30, 0.10, PromiseStates.STANDARD_GRACE_DAYS);

  /** Refuses an empty window, a share outside (0, 1] and negative grace. */
  public Horizon {
    if (days < 1 || !(paysShare > 0 && paysShare <= 1) || promiseGraceDays < 0) {
      throw new IllegalArgumentException(
          "not a horizon: %d days, share %s, %d days of grace"
              .formatted(days, paysShare, promiseGraceDays));
    }
  }
}
