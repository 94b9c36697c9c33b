package dev.recobro.history;

/** One account's whole history: dues, payments, contacts and promises, each in order of day. */
public record AccountHistory(Dues dues, Payments payments, Contacts contacts, Promises promises) {

  /** A history in which nothing has happened. */
  public static final AccountHistory EMPTY =
      new AccountHistory(Dues.NONE, Payments.NONE, Contacts.NONE, Promises.NONE);

  /**
   * The history as it was known before {@code day} began: events dated {@code day} or later, later
   * reversals and later cancellations are gone. It is equal to a history that never had them.
   * Arrays without such events are shared, not copied.
   *
   * @param day in days since 1970-01-01
   */
  public KnownHistory asOf(int day) {
    Dues knownDues = dues.before(day);
    return new KnownHistory(
        day,
        new AccountHistory(
            knownDues,
            payments.before(day, knownDues.count()),
            contacts.before(day),
            promises.before(day)));
  }

  /** Sum of the dues dated {@code day} or later, in minor units: the schedule ahead. */
  public long scheduledMinorFrom(int day) {
    return dues.minorFrom(Parallel.countBefore(dues.day(), day), dues.count());
  }

  /** Sum of the dues dated {@code fromDay} or later and before {@code untilDay}, in minor units. */
  public long scheduledMinorBetween(int fromDay, int untilDay) {
    return dues.minorFrom(
        Parallel.countBefore(dues.day(), fromDay), Parallel.countBefore(dues.day(), untilDay));
  }

  /** Day of the first due dated {@code day} or later; {@link Payments#NEVER} when there is none. */
  public int nextDueDay(int day) {
    int next = Parallel.countBefore(dues.day(), day);
    return next < dues.count() ? dues.day()[next] : Payments.NEVER;
  }
}
