package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.access.Role;
import dev.recobro.store.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that signs in, works and leaves. */
final class SessionTest {
  private static final String HOLD = "{\"by\":\"Mia\",\"reason\":\"lawyer called\"}";

  @TempDir private Path folder;

  private static HttpResponse<byte[]> signIn(KeyedFloor floor, String key) {
    return floor.ask("POST", "/v1/session", "{\"key\":\"" + key + "\"}");
  }

  private static String cookie(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String bare(HttpResponse<byte[]> answer) {
    return cookie(answer).split(";")[0];
  }

  @Test
  void who_signs_in_reads_by_his_cookie_and_changes_by_the_token_too() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      HttpResponse<byte[]> begun = signIn(floor, floor.key(Role.MANAGER).shown());
      JsonNode who = ApiClient.tree(begun.body());
      String session = bare(begun);
      String token = who.path("csrf_token").asText();

      assertThat(begun.statusCode()).isEqualTo(201);
      assertThat(cookie(begun)).contains("HttpOnly", "SameSite=Strict", "Path=/");
      assertThat(cookie(begun)).doesNotContain("Secure");
      assertThat(who.path("role").asText()).isEqualTo("manager");
      assertThat(floor.client().get("/v1/portfolio", "Cookie", session).statusCode())
          .isEqualTo(200);
      JsonNode again = ApiClient.tree(floor.client().get("/v1/session", "Cookie", session).body());
      assertThat(again).isEqualTo(who);

      String hold = "/v1/accounts/A-1/hold";
      assertThat(floor.ask("POST", hold, HOLD, "Cookie", session).statusCode()).isEqualTo(403);
      assertThat(
              floor
                  .ask("POST", hold, HOLD, "Cookie", session, "X-CSRF-Token", token + "x")
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              floor.ask("POST", hold, HOLD, "Cookie", session, "X-CSRF-Token", token).statusCode())
          .isEqualTo(201);
      JsonNode records =
          ApiClient.tree(floor.client().get("/v1/audit?account=A-1", "Cookie", session).body())
              .path("records");
      assertThat(records.get(0).path("key").asText()).endsWith(" the manager");
    }
  }

  @Test
  void a_session_ends_when_he_leaves_when_it_rests_and_when_its_key_is_revoked()
      throws StartRefused, InterruptedException {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      String key = floor.key(Role.MANAGER).shown();
      HttpResponse<byte[]> first = signIn(floor, key);
      String token = ApiClient.tree(first.body()).path("csrf_token").asText();
      assertThat(floor.ask("DELETE", "/v1/session", "", "Cookie", bare(first)).statusCode())
          .isEqualTo(403);
      HttpResponse<byte[]> left =
          floor.ask("DELETE", "/v1/session", "", "Cookie", bare(first), "X-CSRF-Token", token);
      assertThat(left.statusCode()).isEqualTo(204);
      assertThat(cookie(left)).contains("Max-Age=0");
      assertThat(status(floor, bare(first))).isEqualTo(401);

      String rests = bare(signIn(floor, key));
      floor.clock().forward(Duration.ofMinutes(59));
      assertThat(status(floor, rests)).isEqualTo(200);
      floor.clock().forward(Duration.ofMinutes(59));
      assertThat(status(floor, rests)).isEqualTo(200);
      floor.clock().forward(Duration.ofMinutes(60));
      assertThat(status(floor, rests)).isEqualTo(401);

      String used = bare(signIn(floor, key));
      for (int i = 0; i < 23; i++) {
        floor.clock().forward(Duration.ofMinutes(30));
        assertThat(status(floor, used)).isEqualTo(200);
      }
      floor.clock().forward(Duration.ofMinutes(30));
      assertThat(status(floor, used)).isEqualTo(401);

      String revoked = bare(signIn(floor, key));
      floor.revoke(Role.MANAGER);
      Thread.sleep(2_000);
      assertThat(status(floor, revoked)).isEqualTo(401);
    }
  }

  private static int status(KeyedFloor floor, String cookie) {
    return floor.client().get("/v1/portfolio", "Cookie", cookie).statusCode();
  }

  @Test
  void a_wrong_key_gets_no_cookie_and_many_tries_are_slowed() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      HttpResponse<byte[]> wrong = signIn(floor, "recobro_00000000_nothing");
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(signIn(floor, "").statusCode()).isEqualTo(422);
      assertThat(floor.client().get("/v1/worklists", "Cookie", "recobro-session=x").statusCode())
          .isEqualTo(401);
      int slowed = 0;
      for (int i = 0; i < 200; i++) {
        slowed += signIn(floor, "recobro_00000000_nothing").statusCode() == 429 ? 1 : 0;
      }
      assertThat(slowed).isPositive();
    }
  }

  @Test
  void a_page_asks_a_stranger_to_sign_in_and_comes_back() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      HttpResponse<byte[]> page = floor.client().get("/accounts/A-1?lang=es");
      assertThat(page.statusCode()).isEqualTo(302);
      assertThat(page.headers().firstValue("Location").orElseThrow())
          .endsWith("/login?next=%2Faccounts%2FA-1%3Flang%3Des");
      for (String open : new String[] {"/login", "/docs", "/assets/login.js", "/health/live"}) {
        assertThat(floor.client().get(open).statusCode()).as(open).isEqualTo(200);
      }
      String session = bare(signIn(floor, floor.key(Role.ANALYST).shown()));
      assertThat(floor.client().get("/", "Cookie", session).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void beyond_loopback_and_behind_tls_the_cookie_goes_over_tls_alone() throws StartRefused {
    AccessSettings usual = AccessSettings.USUAL;
    AccessSettings tls = new AccessSettings(usual.requestsPerSecond(), usual.connections(), true);
    for (boolean behind : new boolean[] {true, false}) {
      Path own = folder.resolve(Boolean.toString(behind));
      try (KeyedFloor floor =
          KeyedFloor.open(
              own, TestDatabase.SQLITE, behind ? "127.0.0.1" : "0.0.0.0", behind ? tls : usual)) {
        HttpResponse<byte[]> begun = signIn(floor, floor.key(Role.MANAGER).shown());
        assertThat(cookie(begun)).endsWith("; Secure");
        assertThat(begun.headers().firstValue("Strict-Transport-Security").isPresent())
            .isEqualTo(behind);
      }
    }
  }

  @Test
  void without_keys_there_is_nothing_to_sign_in_to() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 3).publish(folder);
    try (ApiServer server = ApiServer.start(folder, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      assertThat(client.json("/v1/session").path("keys").asBoolean()).isFalse();
      assertThat(client.get("/").statusCode()).isEqualTo(200);
      assertThat(client.get("/v1/worklists").statusCode()).isEqualTo(200);
    }
  }
}
