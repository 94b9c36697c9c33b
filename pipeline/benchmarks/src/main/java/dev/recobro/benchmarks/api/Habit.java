package dev.recobro.benchmarks.api;

/**
 * How dialers work.
 *
 * @param name what its figures are called
 * @param count entries that one asks for at a time
 * @param ttlSeconds how long they are kept at most
 * @param bulk whether all dispositions of a lease come in one request
 * @param pays whether payments come meanwhile, and work goes on when the list is done
 */
public record Habit(String name, int count, int ttlSeconds, boolean bulk, boolean pays) {
  /** Ten entries at a time, a disposition each. */
  static final Habit SINGLE = new Habit("", 10, 300, false, false);

  /** Ten at a time, their dispositions as lines of one request. */
  static final Habit BULK = new Habit("bulk_", 10, 300, true, false);

  /** As the first, with payments between; what is held by who died comes back soon. */
  public static final Habit UNDER_FIRE = new Habit("", 10, 5, false, true);
}
