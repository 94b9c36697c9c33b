package dev.recobro.benchmarks.api;

/**
 * How dialers work.
 *
 * @param name what its figures are called; empty for the usual one
 * @param count entries that one asks for at a time
 * @param ttlSeconds how long they are kept at most
 * @param bulk whether all dispositions of a lease come in one request
 * @param pays whether payments come meanwhile, and work goes on when the list is done
 * @param perSecond entries that all of them together ask for in a second; 0 for as many as they can
 */
public record Habit(
    String name, int count, int ttlSeconds, boolean bulk, boolean pays, double perSecond) {
  /** Ten entries at a time, a disposition each. */
  static final Habit SINGLE = new Habit("", 10, 300, false, false, 0);

  /** Ten at a time, their dispositions as lines of one request. */
  static final Habit BULK = new Habit("bulk", 10, 300, true, false, 0);

  /** As the second, at a steady rate that is somewhat above the bar of 2,000 a second. */
  static final Habit STEADY = new Habit("steady", 10, 300, true, false, 2_100);

  /** As the first, with payments between; what is held by who died comes back soon. */
  public static final Habit UNDER_FIRE = new Habit("", 10, 5, false, true, 0);

  /** What the names of its figures begin with. */
  String prefix() {
    return name.isEmpty() ? "" : name + "_";
  }
}
