package dev.recobro.history;

/**
 * All that is owed on one day, in minor units.
 *
 * @param overdueMinor the part past its due day
 * @param scheduledMinor dues that are still to come
 * @param creditMinor money paid that has settled nothing yet
 */
public record Balance(long overdueMinor, long scheduledMinor, long creditMinor) {

  /** Balance on {@code day}: the overdue part as known then, the schedule as the history has it. */
  public static Balance of(AccountHistory history, int day) {
    Delinquency delinquency = Delinquency.of(history.asOf(day));
    return new Balance(
        delinquency.overdueMinor(), history.scheduledMinorFrom(day), delinquency.creditMinor());
  }

  /** Overdue and scheduled less credit; not below 0. */
  public long minor() {
    return Math.max(0, overdueMinor + scheduledMinor - creditMinor);
  }
}
