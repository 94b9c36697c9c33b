package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;

import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.access.NewKey;
import dev.recobro.api.access.Role;
import dev.recobro.api.work.WorkSettings;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import dev.recobro.store.TestDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** A server that has a key for each role, and what is said to it. */
record KeyedFloor(
    ApiServer server, ApiClient client, SetClock clock, StoreAddress store, Map<Role, NewKey> keys)
    implements AutoCloseable {
  static final String MORNING = "2026-11-03T18:00:00Z";

  static KeyedFloor open(Path folder, TestDatabase database) throws StartRefused {
    return open(folder, database, "127.0.0.1", AccessSettings.USUAL);
  }

  static KeyedFloor open(Path folder, TestDatabase database, String host, AccessSettings access)
      throws StartRefused {
    aDay("2026-11-03", anEntry("A-1"), anEntry("A-2"), anEntry("A-3"))
        .publish(folder.resolve("runs"));
    StoreAddress address = database.fresh(folder.resolve("data"));
    SetClock clock = new SetClock(MORNING);
    Map<Role, NewKey> keys = new EnumMap<>(Role.class);
    try (Store store = Store.open(address)) {
      for (Role role : Role.values()) {
        keys.put(role, NewKey.make(store, role, "the " + role.code(), "root", clock.instant()));
      }
    }
    ApiServer server = ApiServer.start(settings(folder, host, address, clock, access));
    return new KeyedFloor(server, ApiClient.of(server), clock, address, keys);
  }

  static ApiSettings settings(
      Path folder, String host, StoreAddress address, SetClock clock, AccessSettings access) {
    return new ApiSettings(
        folder.resolve("runs"),
        null,
        host,
        0,
        address,
        clock,
        WorkSettings.USUAL,
        OutcomeCodes.shipped(),
        access);
  }

  NewKey key(Role role) {
    return Objects.requireNonNull(keys.get(role));
  }

  String bearer(Role role) {
    return "Bearer " + key(role).shown();
  }

  HttpResponse<byte[]> get(Role role, String path) {
    return client.get(path, "Authorization", bearer(role));
  }

  HttpResponse<byte[]> post(Role role, String path, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = bearer(role);
    System.arraycopy(headers, 0, all, 2, headers.length);
    return ask("POST", path, body, all);
  }

  /** Any request, with no key of its own. */
  HttpResponse<byte[]> ask(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(client.base() + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build());
  }

  void revoke(Role role) {
    try (Store opened = Store.open(store)) {
      if (!NewKey.revoke(opened, key(role).stored().id(), "root", clock.instant())) {
        throw new AssertionError("the key of " + role + " isn't in force");
      }
    }
  }

  static String detail(HttpResponse<byte[]> answer) {
    return ApiClient.tree(answer.body()).path("detail").asText();
  }

  @Override
  public void close() {
    server.close();
  }
}
