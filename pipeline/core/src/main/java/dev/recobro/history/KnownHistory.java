package dev.recobro.history;

/**
 * What was known of an account before {@link #day()} began. Only {@link AccountHistory#asOf} makes
 * one, so whoever holds it cannot see the future.
 */
public final class KnownHistory {

  private final int day;
  private final AccountHistory events;

  KnownHistory(int day, AccountHistory events) {
    this.day = day;
    this.events = events;
  }

  /** The as-of day, in days since 1970-01-01; every event is dated before it. */
  public int day() {
    return day;
  }

  /** Dues dated before the as-of day. */
  public Dues dues() {
    return events.dues();
  }

  /** Payments dated before the as-of day; a reversal of that day or later hasn't happened. */
  public Payments payments() {
    return events.payments();
  }

  /** Contacts dated before the as-of day. */
  public Contacts contacts() {
    return events.contacts();
  }

  /** Promises made before the as-of day; a cancellation of that day or later hasn't happened. */
  public Promises promises() {
    return events.promises();
  }

  /**
   * What was known still earlier.
   *
   * @throws IllegalArgumentException when {@code earlier} is after this history's own day
   */
  public KnownHistory asOf(int earlier) {
    if (earlier > day) {
      throw new IllegalArgumentException(
          "day %d lies after the as-of day %d".formatted(earlier, day));
    }
    return events.asOf(earlier);
  }
}
