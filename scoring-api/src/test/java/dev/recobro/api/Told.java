package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A dialer that listens: every event that it was told, in order, until the server ends. */
final class Told implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final BufferedReader stream;
  private final Thread listening;

  /** One event as it came. */
  record Event(String kind, JsonNode data) {}

  private Told(BufferedReader stream) {
    this.stream = stream;
    this.listening = new Thread(this::listen, "listening dialer");
  }

  /** Listens from the first event on. */
  static Told of(Floor floor) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        floor
            .client()
            .http()
            .send(
                HttpRequest.newBuilder(URI.create(floor.client().base() + "/v1/events"))
                    .header("Last-Event-ID", "0")
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    Told told =
        new Told(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    told.listening.start();
    return told;
  }

  private void listen() {
    String kind = "";
    try {
      for (String line = stream.readLine(); line != null; line = stream.readLine()) {
        if (line.startsWith("event: ")) {
          kind = line.substring(7);
        } else if (line.startsWith("data: ")) {
          take(new Event(kind, ApiClient.tree(line.substring(6).getBytes(StandardCharsets.UTF_8))));
        }
      }
    } catch (IOException ended) {
      // The server or the test is done.
    }
  }

  private synchronized void take(Event event) {
    events.add(event);
    notifyAll();
  }

  /** Returns once a member of the events of a kind has had these values; late is never. */
  synchronized void await(String kind, String member, Set<String> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!all(kind, member).containsAll(wanted)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("told " + all(kind, member) + ", not all of " + wanted);
      }
      wait(left);
    }
  }

  /** A member of all events of a kind, in order. */
  List<String> all(String kind, String member) {
    return events.stream()
        .filter(event -> event.kind().equals(kind))
        .map(event -> event.data().path(member).asText())
        .toList();
  }

  @Override
  public void close() {
    try {
      stream.close();
      listening.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
