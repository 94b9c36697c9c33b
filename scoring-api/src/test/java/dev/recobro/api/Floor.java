package dev.recobro.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.work.WorkSettings;
import dev.recobro.store.StoreAddress;
import dev.recobro.store.TestDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server with a store and a set clock, and what a dialer says to it through the socket. */
record Floor(ApiServer server, ApiClient client, SetClock clock) implements AutoCloseable {
  static final String LEASES = "/v1/worklists/current/agents/leases";

  static Floor open(Path folder, TestDatabase database, SetClock clock, DayPublisher day)
      throws StartRefused {
    return open(folder, database.fresh(folder.resolve("data")), clock, day);
  }

  static Floor open(Path folder, StoreAddress store, SetClock clock, DayPublisher day)
      throws StartRefused {
    day.publish(folder.resolve("runs"));
    return open(folder, store, clock);
  }

  static Floor open(Path folder, StoreAddress store, SetClock clock) throws StartRefused {
    ApiServer server =
        ApiServer.start(
            new ApiSettings(
                folder.resolve("runs"),
                null,
                "127.0.0.1",
                0,
                store,
                clock,
                WorkSettings.USUAL,
                OutcomeCodes.shipped(),
                AccessSettings.USUAL));
    return new Floor(server, ApiClient.of(server), clock);
  }

  HttpResponse<byte[]> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(client.base() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build());
  }

  HttpResponse<byte[]> delete(String path) {
    return client.send(HttpRequest.newBuilder(URI.create(client.base() + path)).DELETE().build());
  }

  /** What {@code agent} gets who asks for {@code count}. */
  List<JsonNode> lease(String agent, int count) {
    HttpResponse<byte[]> answer =
        post(LEASES, "{\"count\":%d,\"ttl_seconds\":300,\"agent\":\"%s\"}".formatted(count, agent));
    if (answer.statusCode() != 200) {
      throw new AssertionError(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    List<JsonNode> leases = new ArrayList<>();
    ApiClient.tree(answer.body()).path("leases").forEach(leases::add);
    return leases;
  }

  /** The accounts that {@code agent} gets who asks for {@code count}. */
  List<String> accounts(String agent, int count) {
    return lease(agent, count).stream().map(lease -> lease.path("account_id").asText()).toList();
  }

  /** What came of a lease: the outcome's word, and more members if there are any. */
  JsonNode dispose(JsonNode lease, String outcome, String more) {
    HttpResponse<byte[]> answer =
        post(
            "/v1/dispositions",
            "{\"lease_id\":\"%s\",\"outcome\":\"%s\",\"agent\":\"anna\"%s}"
                .formatted(lease.path("lease_id").asText(), outcome, more),
            "Idempotency-Key",
            "key of " + lease.path("lease_id").asText());
    if (answer.statusCode() != 201) {
      throw new AssertionError(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
    return ApiClient.tree(answer.body());
  }

  /** Kinds of an account's audit records, in order. */
  List<String> audit(String account) {
    List<String> kinds = new ArrayList<>();
    client
        .json("/v1/audit?account=" + account)
        .path("records")
        .forEach(record -> kinds.add(record.path("kind").asText()));
    return kinds;
  }

  @Override
  public void close() {
    server.close();
  }
}
