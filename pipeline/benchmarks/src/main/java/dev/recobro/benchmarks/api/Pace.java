package dev.recobro.benchmarks.api;

import java.util.concurrent.locks.LockSupport;

/**
 * When one of several clients begins its next round. With a rate, rounds are due at fixed times
 * whether or not the last one is over, and latencies count from then: a server that stalls doesn't
 * also stop the clock (<a href="https://github.com/giltene/wrk2">wrk2</a> does the same).
 */
final class Pace {
  private final long periodNanos;
  private long due;

  /**
   * Starts the clock.
   *
   * @param perSecond rounds of this client a second; 0 for as many as it can
   * @param phase share of the first period that passes before the first round, so that clients
   *     don't come together
   */
  Pace(double perSecond, double phase) {
    this.periodNanos = perSecond == 0 ? 0 : (long) (1e9 / perSecond);
    this.due = System.nanoTime() + (long) (periodNanos * phase);
  }

  /** Waits until the next round is due and says when that was, in {@link System#nanoTime()}. */
  long await() {
    if (periodNanos == 0) {
      return System.nanoTime();
    }
    long now = due;
    due += periodNanos;
    for (long left = now - System.nanoTime(); left > 0; left = now - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return now;
  }
}
