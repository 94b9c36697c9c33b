package dev.recobro.benchmarks.api;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests took. Threads may share it. */
final class Latencies {
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  void since(long beginNanos) {
    nanos.add(System.nanoTime() - beginNanos);
  }

  /** The latency that a share of the requests kept, in milliseconds. */
  double quantileMs(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }
}
