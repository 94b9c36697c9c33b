package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.access.Role;
import dev.recobro.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is let in by a key, where, and how the audit names him. */
final class KeysTest {
  private static final String LEASE = "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"anna\"}";

  @TempDir private Path folder;

  /** An operation of the OpenAPI document. */
  private record Operation(String method, String path, JsonNode described) {
    String address() {
      return path.replace("{day}", "current").replace("{desk}", "agents").replace("{id}", "none");
    }

    Set<String> roles() {
      Set<String> roles = new TreeSet<>();
      described.path("x-roles").forEach(role -> roles.add(role.asText()));
      return roles;
    }
  }

  private static Set<Operation> operations(KeyedFloor floor) {
    Set<Operation> operations = new HashSet<>();
    floor
        .client()
        .json("/openapi.json")
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            operations.add(
                                new Operation(
                                    one.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    one.getValue()))));
    return operations;
  }

  @Test
  void without_a_key_only_health_the_description_and_signing_in_are_answered() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      Set<String> open = new TreeSet<>();
      for (Operation one : operations(floor)) {
        HttpResponse<byte[]> answer = floor.ask(one.method(), one.address(), "");
        if (answer.statusCode() == 401) {
          assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
              .startsWith("Bearer");
          assertThat(answer.headers().firstValue("Content-Type"))
              .contains("application/problem+json");
          assertThat(KeyedFloor.detail(answer)).contains("recobro keys make");
          assertThat(one.described().path("responses").has("401")).as(one.path()).isTrue();
        } else {
          open.add(one.method() + " " + one.path());
        }
      }
      assertThat(open)
          .as("a collector on this machine needs no key")
          .containsExactly(
              "GET /health/live", "GET /health/ready", "GET /metrics", "POST /v1/session");
      assertThat(floor.client().get("/metrics", "X-Forwarded-For", "10.1.2.3").statusCode())
          .isEqualTo(401);
      assertThat(floor.client().get("/openapi.json").statusCode()).isEqualTo(200);
      assertThat(floor.ask("HEAD", "/v1/worklists", "").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void each_role_is_let_in_where_the_document_says_and_nowhere_else() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      Map<String, Set<String>> rolesByRoute = new TreeMap<>();
      for (Operation one : operations(floor)) {
        if (!one.path().startsWith("/v1/")) {
          continue;
        }
        if (!one.roles().isEmpty()) {
          rolesByRoute.put(one.method() + " " + one.path(), one.roles());
        }
        for (Role role : Role.values()) {
          if (one.path().equals("/v1/events") && one.roles().contains(role.code())) {
            continue; // a stream, which doesn't end
          }
          HttpResponse<byte[]> answer =
              floor.ask(one.method(), one.address(), "", "Authorization", floor.bearer(role));
          boolean may = one.roles().isEmpty() || one.roles().contains(role.code());
          assertThat(answer.statusCode() == 403)
              .as("%s asks %s %s: %d", role, one.method(), one.path(), answer.statusCode())
              .isEqualTo(!may);
          assertThat(answer.statusCode()).isNotIn(401, 500);
          if (!may) {
            assertThat(KeyedFloor.detail(answer))
                .contains("role " + String.join(", ", ordered(one.roles())));
          }
        }
      }
      assertThat(rolesByRoute).containsExactlyInAnyOrderEntriesOf(agreed());
    }
  }

  private static Set<String> ordered(Set<String> roles) {
    Set<String> ordered = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      if (roles.contains(role.code())) {
        ordered.add(role.code());
      }
    }
    return ordered;
  }

  /** What was agreed: a route that is new, or other roles, must be written here too. */
  private static Map<String, Set<String>> agreed() {
    Set<String> all = Set.of("manager", "analyst", "dialer", "auditor");
    Set<String> figures = Set.of("manager", "analyst", "auditor");
    Set<String> floor = Set.of("manager", "dialer");
    Map<String, Set<String>> agreed = new TreeMap<>();
    agreed.put("GET /v1/worklists", all);
    agreed.put("GET /v1/worklists/{day}/{desk}", floor);
    agreed.put("GET /v1/worklists/{day}/{desk}/leads", floor);
    agreed.put("POST /v1/worklists/{day}/{desk}/leases", Set.of("dialer"));
    agreed.put("POST /v1/leases/{id}/extend", Set.of("dialer"));
    agreed.put("DELETE /v1/leases/{id}", Set.of("dialer"));
    agreed.put("POST /v1/dispositions", Set.of("dialer"));
    agreed.put("POST /v1/payments", floor);
    agreed.put("GET /v1/events", floor);
    agreed.put("GET /v1/accounts/{id}", all);
    agreed.put("GET /v1/accounts/{id}/standing", all);
    for (String read :
        new String[] {"portfolio", "portfolio/accounts", "segments", "models", "rules"}) {
      agreed.put("GET /v1/" + read, figures);
    }
    agreed.put("POST /v1/scores", Set.of("analyst"));
    agreed.put("POST /v1/what-if", Set.of("manager"));
    for (String decision : new String[] {"hold", "pin"}) {
      agreed.put("POST /v1/accounts/{id}/" + decision, Set.of("manager"));
      agreed.put("DELETE /v1/accounts/{id}/" + decision, Set.of("manager"));
    }
    agreed.put("GET /v1/audit", Set.of("manager", "auditor"));
    agreed.put("GET /v1/session", all);
    agreed.put("DELETE /v1/session", all);
    return agreed;
  }

  @Test
  void a_key_that_is_nearly_right_opens_nothing() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      String right = floor.key(Role.MANAGER).shown();
      String other = floor.key(Role.DIALER).shown();
      String id = right.substring(0, "recobro_00000000_".length());
      for (String wrong :
          new String[] {
            right.substring(0, right.length() - 1),
            right + "x",
            id + other.substring(id.length()),
            floor.key(Role.MANAGER).stored().hash(),
            id,
            "",
            "recobro",
            "__",
            "\u00e9"
          }) {
        HttpResponse<byte[]> answer =
            floor.client().get("/v1/worklists", "Authorization", "Bearer " + wrong);
        assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
      }
      assertThat(floor.client().get("/v1/worklists", "Authorization", right).statusCode())
          .isEqualTo(401);
      assertThat(
              floor.client().get("/v1/worklists", "Authorization", "bearer " + right).statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_audit_names_the_key_that_a_record_came_by_and_its_first_use(TestDatabase database)
      throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, database)) {
      assertThat(floor.post(Role.DIALER, Floor.LEASES, LEASE).statusCode()).isEqualTo(200);
      assertThat(floor.post(Role.DIALER, Floor.LEASES, LEASE).statusCode()).isEqualTo(200);
      JsonNode records =
          ApiClient.tree(floor.get(Role.AUDITOR, "/v1/audit").body()).path("records");

      String dialer = floor.key(Role.DIALER).stored().id() + " the dialer";
      assertThat(records.findValuesAsText("kind"))
          .containsExactly(
              "key_made",
              "key_made",
              "key_made",
              "key_made",
              "key_used",
              "handed_out",
              "handed_out",
              "key_used");
      assertThat(records.get(0).path("by").asText()).isEqualTo("root");
      assertThat(records.get(0).path("key").isNull()).isTrue();
      assertThat(records.get(0).at("/details/role").asText()).isEqualTo("manager");
      assertThat(records.get(5).path("by").asText()).isEqualTo("anna");
      assertThat(records.get(5).path("key").asText()).isEqualTo(dialer);
      assertThat(floor.server().keys().inForce()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_revoked_key_opens_nothing_two_seconds_later_and_the_last_one_opens_no_door(
      TestDatabase database) throws StartRefused, InterruptedException {
    try (KeyedFloor floor = KeyedFloor.open(folder, database)) {
      assertThat(floor.get(Role.MANAGER, "/v1/worklists").statusCode()).isEqualTo(200);
      floor.revoke(Role.MANAGER);
      Thread.sleep(2_000);
      assertThat(floor.get(Role.MANAGER, "/v1/worklists").statusCode()).isEqualTo(401);
      assertThat(floor.get(Role.DIALER, "/v1/worklists").statusCode()).isEqualTo(200);
      for (Role role : new Role[] {Role.ANALYST, Role.DIALER, Role.AUDITOR}) {
        floor.revoke(role);
      }
      Thread.sleep(2_000);
      assertThat(floor.client().get("/v1/worklists").statusCode()).isEqualTo(401);
      assertThat(floor.server().keys().exist()).isTrue();
    }
  }

  @Test
  void who_listens_to_events_is_sent_away_when_his_key_is_revoked() throws Exception {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      HttpResponse<InputStream> stream =
          floor
              .client()
              .http()
              .send(
                  HttpRequest.newBuilder(URI.create(floor.client().base() + "/v1/events"))
                      .header("Authorization", floor.bearer(Role.DIALER))
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      assertThat(stream.statusCode()).isEqualTo(200);
      floor.revoke(Role.DIALER);
      assertThat(CompletableFuture.supplyAsync(() -> read(stream.body())).get(20, TimeUnit.SECONDS))
          .startsWith("retry:");
    }
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void keys_that_vanish_from_the_store_open_no_door_either() throws Exception {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      assertThat(floor.get(Role.MANAGER, "/v1/worklists").statusCode()).isEqualTo(200);
      try (Connection connection = DriverManager.getConnection(floor.store().url());
          Statement deleting = connection.createStatement()) {
        assertThat(deleting.executeUpdate("DELETE FROM api_key")).isEqualTo(4);
      }
      Thread.sleep(2_000);
      assertThat(floor.get(Role.MANAGER, "/v1/worklists").statusCode()).isEqualTo(401);
      assertThat(floor.client().get("/v1/worklists").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_key_that_asks_too_often_is_told_when_to_ask_again_and_others_are_not()
      throws StartRefused {
    AccessSettings slow = new AccessSettings(3, 100, false);
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE, "127.0.0.1", slow)) {
      Set<Integer> seen = new TreeSet<>();
      for (int i = 0; i < 30; i++) {
        HttpResponse<byte[]> answer = floor.get(Role.MANAGER, "/v1/worklists");
        seen.add(answer.statusCode());
        if (answer.statusCode() == 429) {
          assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
      }
      assertThat(seen).containsExactly(200, 429);
      assertThat(floor.get(Role.AUDITOR, "/v1/worklists").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void only_with_a_key_in_force_is_it_served_beyond_loopback() throws StartRefused {
    try (KeyedFloor floor =
        KeyedFloor.open(folder, TestDatabase.SQLITE, "0.0.0.0", AccessSettings.USUAL)) {
      assertThat(floor.client().get("/v1/worklists").statusCode()).isEqualTo(401);
      assertThat(floor.get(Role.DIALER, "/v1/worklists").statusCode()).isEqualTo(200);
      for (Role role : Role.values()) {
        floor.revoke(role);
      }
      assertThatThrownBy(
              () ->
                  ApiServer.start(
                      KeyedFloor.settings(
                          folder, "0.0.0.0", floor.store(), floor.clock(), AccessSettings.USUAL)))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("no keys are configured")
          .extracting(refused -> ((StartRefused) refused).exitCode())
          .isEqualTo(2);
    }
  }
}
