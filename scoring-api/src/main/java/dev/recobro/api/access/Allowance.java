package dev.recobro.api.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often each may ask: so many times a second on average, and two seconds' worth at once. The
 * time is the machine's own counter, which no set clock moves.
 */
public final class Allowance {
  private static final int SECONDS_AT_ONCE = 2;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** So many a second for each. */
  public Allowance(int perSecond) {
    this(perSecond, System::nanoTime);
  }

  Allowance(int perSecond, LongSupplier nanos) {
    if (perSecond < 1) {
      throw new IllegalArgumentException(perSecond + " requests a second are none: give 1 or more");
    }
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Takes one request from what {@code id} has left; false when nothing is. */
  public boolean take(String id) {
    long now = nanos.getAsLong();
    return buckets.computeIfAbsent(id, first -> new Bucket(full(), now)).take(now);
  }

  private double full() {
    return (double) perSecond * SECONDS_AT_ONCE;
  }

  /** What one has left. */
  private final class Bucket {
    private double left;
    private long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }

    synchronized boolean take(long now) {
      left = Math.min(full(), left + Math.max(0, now - at) / NANOS * perSecond);
      at = Math.max(at, now);
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
