package dev.recobro.history;

/**
 * The amount that today's work is about: what is overdue; where nothing is, what falls due soon.
 *
 * @param minor in minor units; 0 when there is nothing to collect or to remind of
 */
public record AtStake(long minor, boolean preventive) {

  /**
   * At stake on the delinquency's day.
   *
   * @param preventiveDays a due counts as soon when it is dated before day + preventiveDays
   */
  public static AtStake of(AccountHistory history, Delinquency delinquency, int preventiveDays) {
    if (delinquency.overdueMinor() > 0) {
      return new AtStake(delinquency.overdueMinor(), false);
    }
    int day = delinquency.day();
    long soon = history.scheduledMinorBetween(day, day + preventiveDays);
    return new AtStake(Math.max(0, soon - delinquency.creditMinor()), true);
  }
}
