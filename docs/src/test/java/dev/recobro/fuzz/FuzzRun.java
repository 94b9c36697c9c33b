package dev.recobro.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Requests of several clients at once against one server, and what came of them. */
final class FuzzRun {
  private static final int CLIENTS = 4;

  private final RequestMaker maker;
  private final Known known;
  private final Wire wire;
  private final long seed;
  private final long begun = System.nanoTime();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicReference<Slow> slowest = new AtomicReference<>(new Slow(0, "none"));
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final Set<String> reached = ConcurrentHashMap.newKeySet();
  private final Set<String> details = new ConcurrentSkipListSet<>();

  /** How long an answer took, and what it was an answer to. */
  private record Slow(long millis, String line) {}

  FuzzRun(RequestMaker maker, Known known, Wire wire, long seed) {
    this.maker = maker;
    this.known = known;
    this.wire = wire;
    this.seed = seed;
  }

  /** Sends until {@code upTo} requests were sent in all. */
  void go(int upTo) throws InterruptedException {
    List<Thread> clients =
        IntStream.range(0, CLIENTS).mapToObj(client -> new Thread(() -> ask(upTo))).toList();
    clients.forEach(Thread::start);
    for (Thread client : clients) {
      client.join();
    }
    sent.set(upTo);
  }

  private void ask(int upTo) {
    for (int i = sent.getAndIncrement(); i < upTo; i = sent.getAndIncrement()) {
      FuzzedRequest request = maker.next(new Random(seed * 1_000_003 + i));
      long before = System.nanoTime();
      try {
        take(request, wire.send(request.bytes()));
      } catch (IOException | RuntimeException e) {
        faults.add(e + "\n" + request);
      }
      Slow slow = new Slow((System.nanoTime() - before) / 1_000_000, request.line());
      slowest.accumulateAndGet(slow, (one, other) -> one.millis() < other.millis() ? other : one);
    }
  }

  private void take(FuzzedRequest request, RawAnswer answer) {
    statuses.computeIfAbsent(answer.status(), any -> new AtomicInteger()).incrementAndGet();
    Verdict.on(request, answer)
        .ifPresent(fault -> faults.add(fault + "\n" + request + "\n-> " + answer.text()));
    if (answer.status() / 100 == 2 && request.described()) {
      reached.add(request.operation().name());
    }
    if (answer.header("content-type").contains("json")) {
      JsonNode tree = Verdict.tree(answer);
      if (answer.status() < 300) {
        known.take(tree);
      } else {
        details.add(answer.status() + " " + tree.path("detail").asText());
      }
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Operations that have answered with success at least once. */
  Set<String> reached() {
    return Set.copyOf(reached);
  }

  /** What was said to those who were refused, in order. */
  Set<String> details() {
    return details;
  }

  @Override
  public String toString() {
    return sent
        + " requests in "
        + (System.nanoTime() - begun) / 1_000_000_000
        + " s, by status "
        + statuses
        + ", slowest "
        + slowest.get()
        + ", "
        + faults.size()
        + " faults";
  }
}
