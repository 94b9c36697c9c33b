package dev.recobro.decisions;

/**
 * Where an account stands on the as-of day, as far as an {@link Occasion} asks.
 *
 * @param daysPastDue days since the oldest unpaid due; 0 when nothing is overdue
 * @param daysToDue days until the next due that isn't paid ahead; {@link #NEVER} when none is known
 * @param daysSinceBrokenPromise days since the first morning on which the newest broken promise was
 *     known to be broken; {@link #NEVER} when none is
 */
public record AccountDay(int daysPastDue, int daysToDue, int daysSinceBrokenPromise) {

  /** Days to or since something that there isn't. */
  public static final int NEVER = Integer.MAX_VALUE;
}
