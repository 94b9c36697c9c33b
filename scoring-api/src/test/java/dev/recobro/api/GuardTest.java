package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.api.access.Allowance;
import dev.recobro.api.access.Keys;
import dev.recobro.api.access.NewKey;
import dev.recobro.api.access.Role;
import dev.recobro.api.access.Sessions;
import dev.recobro.store.Store;
import dev.recobro.store.TestDatabase;
import io.javalin.Javalin;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address that this machine may ask without a key. */
final class GuardTest {
  @TempDir private Path folder;

  @Test
  void the_machine_itself_needs_no_key_but_what_a_proxy_on_it_forwards_does() {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Store store = Store.open(TestDatabase.SQLITE.fresh(folder))) {
      NewKey manager = NewKey.make(store, Role.MANAGER, "m", "root", clock.instant());
      NewKey dialer = NewKey.make(store, Role.DIALER, "d", "root", clock.instant());
      Keys keys = new Keys(Optional.of(store), clock);
      Guard guard = new Guard(keys, new Sessions(keys, clock), new Allowance(100));
      Javalin javalin =
          Javalin.create(
                  config -> {
                    new GuardedRoutes(config.routes, guard)
                        .get(
                            "/figures",
                            Access.hereOr(Role.MANAGER),
                            context -> context.result("some"));
                    Problems.map(config.routes);
                  })
              .start("127.0.0.1", 0);
      ApiClient client =
          new ApiClient(HttpClient.newHttpClient(), "http://127.0.0.1:" + javalin.port());
      try {
        String forwarded = "X-Forwarded-For";
        assertThat(client.get("/figures").statusCode()).isEqualTo(200);
        assertThat(client.get("/figures", forwarded, "10.0.0.1").statusCode()).isEqualTo(401);
        assertThat(client.get("/figures", "Forwarded", "for=10.0.0.1").statusCode()).isEqualTo(401);
        assertThat(
                client
                    .get(
                        "/figures",
                        forwarded,
                        "10.0.0.1",
                        "Authorization",
                        "Bearer " + manager.shown())
                    .statusCode())
            .isEqualTo(200);
        assertThat(
                client
                    .get(
                        "/figures",
                        forwarded,
                        "10.0.0.1",
                        "Authorization",
                        "Bearer " + dialer.shown())
                    .statusCode())
            .isEqualTo(403);
      } finally {
        javalin.stop();
      }
    }
  }
}
