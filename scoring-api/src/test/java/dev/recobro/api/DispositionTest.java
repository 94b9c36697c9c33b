package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.work.RecordedExport;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import dev.recobro.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What came of attempts, and what follows from it at once. */
final class DispositionTest {
  private static final String TEN = "2026-11-03T18:00:00Z";

  private final SetClock clock = new SetClock(TEN);

  @TempDir private Path folder;

  private Floor floor(TestDatabase database, DayEntry... entries) throws StartRefused {
    return Floor.open(folder, database, clock, aDay("2026-11-03", entries));
  }

  @ParameterizedTest
  @EnumSource
  void the_same_key_is_recorded_once_and_answered_alike(TestDatabase database) throws StartRefused {
    try (Floor floor = floor(database, anEntry("A-1"), anEntry("A-2"))) {
      String lease = floor.lease("anna", 1).get(0).path("lease_id").asText();
      String body =
          "{\"lease_id\":\"%s\",\"outcome\":\"voicemail\",\"agent\":\"anna\"}".formatted(lease);
      HttpResponse<byte[]> first = floor.post("/v1/dispositions", body, "Idempotency-Key", "k1");
      HttpResponse<byte[]> again = floor.post("/v1/dispositions", body, "Idempotency-Key", "k1");

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
      assertThat(
              floor
                  .post(
                      "/v1/dispositions",
                      body.replace("voicemail", "busy"),
                      "Idempotency-Key",
                      "k1")
                  .statusCode())
          .isEqualTo(422);
      assertThat(floor.post("/v1/dispositions", body, "Idempotency-Key", "k2").statusCode())
          .isEqualTo(409);
      assertThat(floor.post("/v1/dispositions", body).statusCode()).isEqualTo(400);
      assertThat(floor.audit("A-1")).containsExactly("handed_out", "lease_disposed", "contact");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_promise_holds_its_account_until_its_day_and_the_days_of_grace(TestDatabase database)
      throws StartRefused {
    try (Floor floor = floor(database, anEntry("A-1"), anEntry("A-2"))) {
      JsonNode answer =
          floor.dispose(
              floor.lease("anna", 1).get(0),
              "promise",
              ",\"promise\":{\"due_on\":\"2026-11-10\",\"amount\":\"120.50\"}");

      assertThat(answer.path("promise_id").asText()).isNotEmpty();
      assertThat(answer.path("again_at").asText()).isEqualTo("2026-11-13T00:00:00Z");
      clock.set("2026-11-12T18:00:00Z");
      assertThat(floor.accounts("anna", 5)).containsExactly("A-2");
      clock.set("2026-11-13T18:00:00Z");
      assertThat(floor.accounts("ben", 5)).contains("A-1");
      assertThat(floor.audit("A-1")).contains("promise");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_entry_rests_between_three_tries_and_is_then_done_also_when_its_day_is_published_again(
      TestDatabase database) throws Exception {
    try (Floor floor = floor(database, anEntry("A-1"))) {
      for (String state : List.of("waiting", "waiting", "done")) {
        // What is given back untried isn't a try.
        floor.delete("/v1/leases/" + floor.lease("anna", 1).get(0).path("lease_id").asText());
        JsonNode answer = floor.dispose(floor.lease("anna", 1).get(0), "busy", "");
        assertThat(answer.path("entry").asText()).isEqualTo(state);
        assertThat(floor.accounts("anna", 1)).isEmpty();
        clock.forward(Duration.ofHours(2));
      }
      RunChanges changes = new RunChanges(floor.server());
      new DayPublisher(
              LocalDate.parse("2026-11-03"), "again", List.of(anEntry("A-1"), anEntry("A-2")))
          .publish(folder.resolve("runs"));
      changes.await(
          () -> floor.client().json("/health/ready").path("run").asText().equals("again"));
      assertThat(floor.accounts("anna", 5)).containsExactly("A-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ids_that_no_database_can_hold_are_the_client_s_fault(TestDatabase database)
      throws StartRefused {
    try (Floor floor = floor(database, anEntry("A-1"))) {
      assertThat(floor.delete("/v1/leases/%01").statusCode()).isBetween(400, 499);
      assertThat(floor.delete("/v1/leases/%00").statusCode()).isBetween(400, 499);
      assertThat(floor.client().get("/v1/audit?account=%00").statusCode()).isEqualTo(400);
      assertThat(floor.delete("/v1/accounts/%00/pin?by=a&reason=b").statusCode())
          .isBetween(400, 499);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_callback_comes_before_all_others_at_its_time(TestDatabase database) throws StartRefused {
    try (Floor floor = floor(database, anEntry("A-1").firstParty(), anEntry("A-2").firstParty())) {
      List<JsonNode> both = floor.lease("anna", 2);
      floor.delete("/v1/leases/" + both.get(0).path("lease_id").asText());
      JsonNode answer =
          floor.dispose(both.get(1), "callback", ",\"callback_at\":\"2026-11-03T17:00:00-03:00\"");

      assertThat(answer.path("again_at").asText()).isEqualTo("2026-11-03T20:00:00Z");
      clock.set("2026-11-03T19:59:59Z");
      JsonNode first = floor.lease("ben", 5).get(0);
      assertThat(first.path("account_id").asText()).isEqualTo("A-1");
      floor.delete("/v1/leases/" + first.path("lease_id").asText());
      clock.set("2026-11-03T20:00:00Z");
      assertThat(floor.accounts("ben", 5)).containsExactly("A-2", "A-1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE,refused,A-1",
    "SQLITE,dispute,A-1",
    "SQLITE,opt_out,A-1 A-1b",
    "SQLITE,cease,A-1 A-1b A-1c",
    "SQLITE,wrong_number,A-1 A-1b",
    "SQLITE,disconnected,A-1 A-1b",
    "POSTGRES,dispute,A-1",
    "POSTGRES,opt_out,A-1 A-1b",
    "POSTGRES,cease,A-1 A-1b A-1c",
    "POSTGRES,wrong_number,A-1 A-1b"
  })
  void what_a_debtor_says_acts_at_once_on_his_entries_and_on_the_next_lists(
      TestDatabase database, String outcome, String names) throws Exception {
    // Two accounts are called at one number, the third is written to.
    DayEntry[] entries = {
      anEntry("A-1").of("D").by("call", "+1555"),
      anEntry("A-1b").of("D").by("call", "+1555"),
      anEntry("A-1c").of("D").by("letter", "7 Elm Street"),
      anEntry("A-2")
    };
    StoreAddress store = database.fresh(folder.resolve("data"));
    try (Floor floor = Floor.open(folder, store, clock, aDay("2026-11-03", entries))) {
      floor.dispose(floor.lease("anna", 1).get(0), outcome, "");

      List<String> gone = List.of(names.split(" "));
      assertThat(offered(floor)).isEqualTo(without(gone));
      RunChanges changes = new RunChanges(floor.server());
      export(store, "2026-11-19T22:00:00Z");
      clock.set("2026-11-20T18:00:00Z");
      aDay("2026-11-20", entries).publish(folder.resolve("runs"));
      changes.await(
          () -> floor.client().json("/health/ready").path("as_of").asText().equals("2026-11-20"));
      // Who refused to pay may be asked again; the others said it for good.
      assertThat(offered(floor))
          .isEqualTo(outcome.equals("refused") ? without(List.of()) : without(gone));
    }
  }

  /** What was recorded up to now, payments too, is then known to the night. */
  private void export(StoreAddress address, String at) throws IOException {
    try (Store store = Store.open(address)) {
      new RecordedExport(store, folder.resolve("portfolio")).write(Instant.parse(at));
    }
  }

  private static Set<String> without(List<String> gone) {
    Set<String> accounts = new TreeSet<>(List.of("A-1", "A-1b", "A-1c", "A-2"));
    gone.forEach(accounts::remove);
    return accounts;
  }

  /** All that is handed out, round after round: what comes is paid and given back. */
  private static Set<String> offered(Floor floor) {
    Set<String> accounts = new TreeSet<>();
    for (List<JsonNode> next = floor.lease("x", 9); !next.isEmpty(); next = floor.lease("x", 9)) {
      for (JsonNode lease : next) {
        String account = lease.path("account_id").asText();
        accounts.add(account);
        floor.post(
            "/v1/payments",
            "{\"account_id\":\"%s\",\"payment_id\":\"%s\",\"paid_on\":\"2026-11-03\",\"amount\":1}"
                .formatted(account, lease.path("lease_id").asText()));
        floor.delete("/v1/leases/" + lease.path("lease_id").asText());
      }
    }
    return accounts;
  }

  @ParameterizedTest
  @EnumSource
  void many_lines_are_each_recorded_or_refused_by_itself(TestDatabase database)
      throws StartRefused {
    DayEntry[] entries =
        IntStream.range(0, 30).mapToObj(i -> anEntry("A-" + i)).toArray(DayEntry[]::new);
    try (Floor floor = floor(database, entries)) {
      StringBuilder lines = new StringBuilder();
      for (JsonNode lease : floor.lease("anna", 30)) {
        lines.append(
            "{\"key\":\"k%s\",\"lease_id\":\"%s\",\"code\":\"NA\",\"codes\":\"vicidial\",\"agent\":\"v\"}%n"
                .formatted(lease.path("account_id").asText(), lease.path("lease_id").asText()));
      }
      lines.append("{\"key\":\"bad\",\"code\":\"ZZZ\",\"agent\":\"v\"}\n\nnot json\n");
      lines.append(
          "{\"key\":\"x\",\"account_id\":\"A-9\",\"channel\":\"call\",\"outcome\":\"busy\",\"agent\":\"v\"}\n");

      for (boolean again : new boolean[] {false, true}) {
        HttpResponse<byte[]> answer = bulk(floor, lines.toString());
        List<JsonNode> answers =
            new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> ApiClient.tree(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answers).hasSize(33);
        assertThat(answers.subList(0, 30))
            .allMatch(line -> line.path("status").asInt() == 201)
            .allMatch(line -> line.path("again").asBoolean() == again)
            .allMatch(line -> line.at("/disposition/outcome").asText().equals("no_answer"));
        assertThat(answers.get(30).path("status").asInt()).isEqualTo(422);
        assertThat(answers.get(30).at("/problem/detail").asText()).contains("CALLBK");
        assertThat(answers.get(31).path("line").asInt()).isEqualTo(33);
        assertThat(answers.get(31).path("status").asInt()).isEqualTo(400);
        assertThat(answers.get(32).path("status").asInt()).isEqualTo(201);
      }
      assertThat(floor.audit("A-9"))
          .containsExactly("handed_out", "lease_disposed", "contact", "contact");
    }
  }

  private static HttpResponse<byte[]> bulk(Floor floor, String lines) {
    return floor
        .client()
        .send(
            HttpRequest.newBuilder(URI.create(floor.client().base() + "/v1/dispositions"))
                .header("Content-Type", "application/x-ndjson; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build());
  }

  @ParameterizedTest
  @EnumSource
  void a_payment_takes_its_account_off_the_list_and_its_holder_may_not_go_on(TestDatabase database)
      throws StartRefused {
    String payment =
        "{\"account_id\":\"A-1\",\"payment_id\":\"P-1\",\"paid_on\":\"2026-11-03\",\"amount\":%s}";
    try (Floor floor = floor(database, anEntry("A-1"), anEntry("A-2"))) {
      String lease = floor.lease("anna", 1).get(0).path("lease_id").asText();
      HttpResponse<byte[]> first = floor.post("/v1/payments", payment.formatted("\"99.90\""));
      HttpResponse<byte[]> again = floor.post("/v1/payments", payment.formatted("99.90"));

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(ApiClient.tree(first.body()).path("withdrawn_entries").asInt()).isEqualTo(1);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(floor.post("/v1/payments", payment.formatted("1")).statusCode()).isEqualTo(409);
      assertThat(floor.post("/v1/payments", payment.formatted("0.001")).statusCode())
          .isEqualTo(422);
      HttpResponse<byte[]> extended =
          floor.post("/v1/leases/" + lease + "/extend", "{\"ttl_seconds\":60}");
      assertThat(extended.statusCode()).isEqualTo(409);
      assertThat(ApiClient.tree(extended.body()).path("detail").asText()).contains("payment");
      assertThat(floor.delete("/v1/leases/" + lease).statusCode()).isEqualTo(200);
      assertThat(floor.accounts("ben", 5)).containsExactly("A-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_manager_holds_lets_go_and_puts_first_and_the_audit_says_who_and_why(TestDatabase database)
      throws StartRefused {
    String mia = "{\"by\":\"Mia\",\"reason\":\"lawyer called\"}";
    try (Floor floor = floor(database, anEntry("A-1"), anEntry("A-2"), anEntry("A-3"))) {
      assertThat(floor.post("/v1/accounts/A-1/hold", mia).statusCode()).isEqualTo(201);
      assertThat(floor.post("/v1/accounts/A-3/pin", mia).statusCode()).isEqualTo(201);
      assertThat(floor.accounts("anna", 1)).containsExactly("A-3");
      assertThat(floor.accounts("anna", 5)).containsExactly("A-2");
      assertThat(floor.delete("/v1/accounts/A-1/hold").statusCode()).isEqualTo(400);
      assertThat(floor.delete("/v1/accounts/A-1/hold?by=Mia&reason=settled").statusCode())
          .isEqualTo(200);
      assertThat(floor.delete("/v1/accounts/A-1/hold?by=Mia&reason=settled").statusCode())
          .isEqualTo(404);
      assertThat(floor.accounts("anna", 5)).containsExactly("A-1");
      assertThat(floor.post("/v1/accounts/none/hold", mia).statusCode()).isEqualTo(404);

      assertThat(floor.audit("A-1")).containsExactly("hold", "hold_lifted", "handed_out");
      JsonNode hold = floor.client().json("/v1/audit?account=A-1").path("records").get(0);
      assertThat(hold.path("by").asText()).isEqualTo("Mia");
      assertThat(hold.at("/details/reason").asText()).isEqualTo("lawyer called");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_audit_is_paged_and_cut_by_time(TestDatabase database) throws StartRefused {
    DayEntry[] entries =
        IntStream.range(0, 25).mapToObj(i -> anEntry("A-" + i)).toArray(DayEntry[]::new);
    try (Floor floor = floor(database, entries)) {
      floor.lease("anna", 20);
      clock.set("2026-11-03T19:00:00Z");
      floor.lease("ben", 5);
      JsonNode first = floor.client().json("/v1/audit?limit=15");
      JsonNode second =
          floor.client().json("/v1/audit?limit=100&cursor=" + first.path("next_cursor").asText());

      assertThat(first.path("records")).hasSize(15);
      assertThat(first.path("records").get(14).path("seq").asInt()).isEqualTo(15);
      assertThat(second.path("records").get(0).path("seq").asInt()).isEqualTo(16);
      assertThat(second.path("next_cursor").isNull()).isTrue();
      assertThat(floor.client().json("/v1/audit?to=2026-11-03T18:30:00Z").path("records"))
          .hasSize(20);
      assertThat(floor.client().get("/v1/audit?from=yesterday").statusCode()).isEqualTo(400);
      assertThat(floor.client().get("/v1/audit?cursor=x").statusCode()).isEqualTo(400);
    }
  }
}
