package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.StoreAddress;
import dev.recobro.store.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries handed out, kept, given back and handed out again. */
final class LeaseTest {
  /** A Tuesday, ten in the morning in Los Angeles. */
  private static final String TEN = "2026-11-03T18:00:00Z";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void the_next_entries_come_in_rank_order_each_to_one_holder(TestDatabase database)
      throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder,
            database,
            new SetClock(TEN),
            aDay("2026-11-03", anEntry("A-1"), anEntry("A-2"), anEntry("A-3")))) {
      List<JsonNode> first = floor.lease("anna", 2);

      assertThat(first)
          .extracting(lease -> lease.path("account_id").asText())
          .containsExactly("A-1", "A-2");
      assertThat(first.get(0).path("entry").path("address").asText()).isEqualTo("+1A-1");
      assertThat(first.get(0).path("expires_at").asText()).isEqualTo("2026-11-03T18:05:00Z");
      assertThat(floor.accounts("ben", 2)).containsExactly("A-3");
      assertThat(floor.accounts("ben", 2)).isEmpty();
      assertThat(floor.audit("A-1")).containsExactly("handed_out");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_lease_that_runs_out_or_is_given_back_frees_its_entry_and_one_that_is_extended_keeps_it(
      TestDatabase database) throws StartRefused {
    SetClock clock = new SetClock(TEN);
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay("2026-11-03", anEntry("A-1"), anEntry("A-2"), anEntry("A-3")))) {
      List<JsonNode> leases = floor.lease("anna", 3);
      clock.forward(Duration.ofSeconds(200));
      String kept = "/v1/leases/" + leases.get(0).path("lease_id").asText();
      String given = "/v1/leases/" + leases.get(1).path("lease_id").asText();
      String expired = "/v1/leases/" + leases.get(2).path("lease_id").asText();

      assertThat(floor.post(kept + "/extend", "{\"ttl_seconds\":300}").statusCode()).isEqualTo(200);
      assertThat(floor.delete(given).statusCode()).isEqualTo(200);
      assertThat(floor.delete(given).statusCode()).isEqualTo(409);
      assertThat(floor.accounts("ben", 3)).containsExactly("A-2");

      clock.forward(Duration.ofSeconds(100));
      assertThat(floor.accounts("cora", 3)).containsExactly("A-3");
      assertThat(floor.post(expired + "/extend", "{\"ttl_seconds\":300}").statusCode())
          .isEqualTo(409);
      assertThat(floor.post("/v1/leases/none/extend", "{\"ttl_seconds\":300}").statusCode())
          .isEqualTo(404);
      assertThat(floor.audit("A-3")).containsExactly("handed_out", "lease_expired", "handed_out");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_debtor_with_two_accounts_is_never_with_two_holders(TestDatabase database)
      throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder,
            database,
            new SetClock(TEN),
            aDay("2026-11-03", anEntry("A-1").of("D"), anEntry("A-2").of("D")))) {
      List<JsonNode> leases = floor.lease("anna", 5);

      assertThat(leases).hasSize(1);
      assertThat(floor.accounts("ben", 5)).isEmpty();
      floor.delete("/v1/leases/" + leases.get(0).path("lease_id").asText());
      assertThat(floor.accounts("ben", 5)).containsExactly("A-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sixteen_clients_at_once_never_get_the_same_entry_or_debtor(TestDatabase database)
      throws Exception {
    List<DayEntry> entries =
        IntStream.range(0, 400).mapToObj(i -> anEntry("A-" + i).of("D-" + i / 2)).toList();
    try (Floor floor =
        Floor.open(folder, database, new SetClock(TEN), aDay("2026-11-03", entries))) {
      ExecutorService clients = Executors.newFixedThreadPool(16);
      List<Future<List<JsonNode>>> answers = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String agent = "agent " + i;
        answers.add(clients.submit(() -> floor.lease(agent, 5)));
      }
      List<String> accounts = new ArrayList<>();
      List<String> debtors = new ArrayList<>();
      List<JsonNode> leases = new ArrayList<>();
      for (Future<List<JsonNode>> answer : answers) {
        leases.addAll(answer.get());
      }
      clients.shutdown();
      // In PostgreSQL who asks while another is being answered may get fewer: who asks next gets
      // them.
      List<JsonNode> rest = floor.lease("last", 5);
      while (!rest.isEmpty()) {
        leases.addAll(rest);
        rest = floor.lease("last", 5);
      }
      for (JsonNode lease : leases) {
        accounts.add(lease.path("account_id").asText());
        debtors.add(lease.path("debtor_id").asText());
      }

      assertThat(accounts).hasSize(200).doesNotHaveDuplicates();
      assertThat(debtors).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void leases_outlive_the_server_and_a_new_run(TestDatabase database) throws Exception {
    SetClock clock = new SetClock(TEN);
    StoreAddress store = database.fresh(folder.resolve("data"));
    String lease;
    try (Floor floor =
        Floor.open(folder, store, clock, aDay("2026-11-03", anEntry("A-1"), anEntry("A-2")))) {
      lease = floor.lease("anna", 1).get(0).path("lease_id").asText();
    }
    try (Floor floor = Floor.open(folder, store, clock)) {
      assertThat(floor.accounts("ben", 5)).containsExactly("A-2");
      RunChanges changes = new RunChanges(floor.server());
      aDay("2026-11-04", anEntry("A-1"), anEntry("A-9")).publish(folder.resolve("runs"));
      changes.await(
          () -> floor.client().json("/health/ready").path("as_of").asText().equals("2026-11-04"));
      assertThat(floor.accounts("ben", 5)).as("before its day begins").isEmpty();
      clock.set("2026-11-04T18:00:00Z");
      floor.post("/v1/leases/" + lease + "/extend", "{\"ttl_seconds\":300}");
      assertThat(floor.accounts("cora", 5)).containsExactly("A-1", "A-9");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                       | 400 | JSON",
        "[]                                                      | 400 | count",
        "{\"count\":0,\"ttl_seconds\":300,\"agent\":\"a\"}       | 422 | 1 to 100",
        "{\"count\":1.5,\"ttl_seconds\":300,\"agent\":\"a\"}     | 422 | 1 to 100",
        "{\"count\":1,\"ttl_seconds\":1,\"agent\":\"a\"}         | 422 | 5 to 7200",
        "{\"count\":1,\"ttl_seconds\":300}                       | 422 | agent",
        "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"\\u0000\"} | 422 | control",
        "{\"count\":1,\"ttl_seconds\":300,\"agent\":7}           | 422 | agent",
        "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"a\",\"channel\":\"pigeon\"} | 422 | sms",
        "{\"count\":1,\"count\":1,\"ttl_seconds\":300,\"agent\":\"a\"} | 400 | JSON",
        "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"a\",\"x\":1} | 422 | members"
      })
  void a_request_that_doesnt_fit_says_what_to_do(String body, int status, String says)
      throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder, TestDatabase.SQLITE, new SetClock(TEN), aDay("2026-11-03", anEntry("A-1")))) {
      HttpResponse<byte[]> answer = floor.post(Floor.LEASES, body);

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(ApiClient.tree(answer.body()).path("detail").asText()).contains(says);
      assertThat(floor.accounts("anna", 1)).containsExactly("A-1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/worklists/current/nobody/leases,404",
    "/v1/worklists/2026-11-01/agents/leases,404"
  })
  void unknown_lists_are_not_found(String path, int status) throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder, TestDatabase.SQLITE, new SetClock(TEN), aDay("2026-11-03", anEntry("A")))) {
      assertThat(floor.post(path, "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"a\"}").statusCode())
          .isEqualTo(status);
      assertThat(
              floor
                  .post(
                      "/v1/worklists/2026-11-03/agents/leases",
                      "{\"count\":1,\"ttl_seconds\":300,\"agent\":\"a\"}")
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
