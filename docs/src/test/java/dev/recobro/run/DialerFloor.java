package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.StartRefused;
import dev.recobro.store.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A real server over published runs, by a set clock, and what a dialer says to it over HTTP. */
record DialerFloor(ApiServer server, HttpClient http, AtomicReference<Instant> clock)
    implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_SECONDS = 60;

  static DialerFloor open(PublishedNight night, StoreAddress store, String now)
      throws StartRefused {
    AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse(now));
    ApiSettings reading = ApiSettings.reading(night.runs(), night.models(), "127.0.0.1", 0);
    ApiServer server =
        ApiServer.start(
            new ApiSettings(
                reading.runs(),
                reading.models(),
                reading.host(),
                reading.port(),
                store,
                clock::get,
                reading.work(),
                reading.codes(),
                reading.access()));
    return new DialerFloor(server, HttpClient.newHttpClient(), clock);
  }

  /** Waits until the run of {@code day} is served, and sets the clock. */
  void begin(String day, String now) throws InterruptedException {
    for (int i = 0; i < LONGEST_SECONDS * 10 && !serves(day); i++) {
      Thread.sleep(100);
    }
    assertThat(serves(day)).as("the run of %s is served", day).isTrue();
    clock.set(Instant.parse(now));
  }

  private boolean serves(String day) {
    return get("/health/ready").path("as_of").asText().equals(day);
  }

  /** What is handed out: up to {@code count} leases of the agents' list. */
  List<JsonNode> lease(int count) {
    List<JsonNode> leases = new ArrayList<>();
    post(
            200,
            "/v1/worklists/current/agents/leases",
            "{\"count\":%d,\"ttl_seconds\":600,\"agent\":\"anna\"}".formatted(count))
        .path("leases")
        .forEach(leases::add);
    return leases;
  }

  /** Tells what came of a lease. */
  JsonNode dispose(JsonNode lease, String outcome, String more) {
    return tell(
        "\"lease_id\":\"%s\",\"outcome\":\"%s\"%s"
            .formatted(lease.path("lease_id").asText(), outcome, more));
  }

  /** Tells of a call that no lease was taken for. */
  void called(String account, String outcome, Instant at) {
    tell(
        "\"account_id\":\"%s\",\"channel\":\"call\",\"outcome\":\"%s\",\"at\":\"%s\""
            .formatted(account, outcome, at));
  }

  private JsonNode tell(String said) {
    return post(201, "/v1/dispositions", "{%s,\"agent\":\"anna\"}".formatted(said));
  }

  JsonNode post(int status, String path, String body) {
    HttpResponse<String> answer =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return tree(answer.body());
  }

  JsonNode get(String path) {
    return tree(send(request(path)).body());
  }

  int status(String path) {
    return send(request(path)).statusCode();
  }

  /** Every entry of the day in force, on all desks. */
  List<JsonNode> entries() {
    List<JsonNode> entries = new ArrayList<>();
    for (JsonNode day : get("/v1/worklists").path("days")) {
      if (day.path("as_of").asText().equals(get("/health/ready").path("as_of").asText())) {
        for (JsonNode desk : day.path("desks")) {
          send(request("/v1/worklists/current/" + desk.path("desk").asText())
                  .header("Accept", "application/x-ndjson"))
              .body()
              .lines()
              .map(DialerFloor::tree)
              .forEach(entries::add);
        }
      }
    }
    assertThat(entries).isNotEmpty();
    return entries;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  /** Where a test's store lies. */
  static StoreAddress store(Path folder) {
    return StoreAddress.in(folder.resolve("data"));
  }
}
