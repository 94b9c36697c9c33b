package dev.recobro.run;

import dev.recobro.api.ApiServer;
import dev.recobro.api.ApiSettings;
import dev.recobro.api.OutcomeCodes;
import dev.recobro.api.StartRefused;
import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.access.NewKey;
import dev.recobro.api.access.Role;
import dev.recobro.api.work.WorkSettings;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A server of the published night that records, on the night's day at ten in Los Angeles.
 *
 * @param keys by role; none where it has no keys
 */
public record ServedNight(ApiServer server, Map<String, String> keys) implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-03T18:00:00Z");
  private static final int NO_LIMIT = 1_000_000;
  private static final int CONNECTIONS = 1000;

  /** Serves with an empty store in {@code folder}. */
  public static ServedNight open(Path folder, boolean keyed) throws IOException, StartRefused {
    PublishedNight night = PublishedNight.made();
    StoreAddress store = StoreAddress.in(folder);
    Map<String, String> keys = keyed ? keys(store) : Map.of();
    ApiServer server =
        ApiServer.start(
            new ApiSettings(
                night.runs(),
                night.models(),
                "127.0.0.1",
                0,
                store,
                () -> NOW,
                WorkSettings.USUAL,
                OutcomeCodes.shipped(),
                new AccessSettings(NO_LIMIT, CONNECTIONS, false)));
    return new ServedNight(server, keys);
  }

  private static Map<String, String> keys(StoreAddress address) {
    Map<String, String> keys = new HashMap<>();
    try (Store store = Store.open(address)) {
      for (Role role : Role.values()) {
        keys.put(role.code(), NewKey.make(store, role, "test", "root", NOW).shown());
      }
    }
    return keys;
  }

  /** Where it is asked. */
  public String address() {
    return "127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
