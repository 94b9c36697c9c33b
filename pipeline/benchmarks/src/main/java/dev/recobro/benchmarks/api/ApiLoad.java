package dev.recobro.benchmarks.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Closed-loop clients: each sends its next request when the last one was answered whole. */
final class ApiLoad {
  /**
   * What the clients saw.
   *
   * @param bytes of all bodies
   */
  record Seen(int requests, int errors, long bytes, double seconds, double p50Ms, double p99Ms) {
    double requestsPerSecond() {
      return requests / seconds;
    }
  }

  private ApiLoad() {}

  /** Asks for {@code addresses} in turn, {@code requests} times in all, from {@code clients}. */
  static Seen run(String[] addresses, int clients, int requests)
      throws InterruptedException, ExecutionException {
    long[] nanos = new long[requests];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger errors = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    HttpClient http = HttpClient.newHttpClient();
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    long begin = System.nanoTime();
    for (Future<?> done :
        IntStream.range(0, clients)
            .mapToObj(c -> pool.submit(() -> ask(http, addresses, nanos, next, errors, bytes)))
            .toList()) {
      done.get();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
    Arrays.sort(nanos);
    return new Seen(
        requests,
        errors.get(),
        bytes.get(),
        seconds,
        nanos[requests / 2] / 1e6,
        nanos[(int) (requests * 0.99)] / 1e6);
  }

  private static void ask(
      HttpClient http,
      String[] addresses,
      long[] nanos,
      AtomicInteger next,
      AtomicInteger errors,
      AtomicLong bytes) {
    for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
      long begin = System.nanoTime();
      try {
        HttpResponse<byte[]> answer =
            http.send(
                HttpRequest.newBuilder(URI.create(addresses[i % addresses.length])).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        bytes.addAndGet(answer.body().length);
        if (answer.statusCode() != 200) {
          errors.incrementAndGet();
        }
      } catch (IOException e) {
        errors.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      nanos[i] = System.nanoTime() - begin;
    }
  }
}
