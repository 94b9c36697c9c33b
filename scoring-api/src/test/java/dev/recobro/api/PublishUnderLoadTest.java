package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that are published one after the other while dialers work on the day's list. */
@Timeout(300)
final class PublishUnderLoadTest {
  private static final int DIALERS = 5;
  private static final int RUNS = 5;
  private static final int ENTRIES = 2000;
  private static final int KEPT_OF_A_RUN = 8;

  @TempDir private Path folder;
  private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, String> holders = new ConcurrentHashMap<>();
  private final Set<String> paid = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  /** A lease that its holder didn't end, and the run that it was taken from. */
  private record Kept(int run, JsonNode lease) {
    String account() {
      return lease.path("account_id").asText();
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_dialer_sees_an_error_or_a_gap_leases_are_honoured_and_withdrawals_are_told(
      TestDatabase database) throws Exception {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor = Floor.open(folder, database, clock, run(1));
        Told told = Told.of(floor)) {
      RunChanges changes = new RunChanges(floor.server());
      List<Thread> dialers =
          IntStream.range(0, DIALERS)
              .mapToObj(i -> new Thread(() -> work(floor, "dialer " + i)))
              .toList();
      dialers.forEach(Thread::start);
      for (int run = 2; run <= RUNS; run++) {
        String wanted = "run-" + run;
        run(run).publish(folder.resolve("runs"));
        pay(floor, run);
        changes.await(
            () -> floor.client().json("/health/ready").path("run").asText().equals(wanted));
      }
      told.await("published", "run", Set.of("run-" + RUNS));
      over = true;
      for (Thread dialer : dialers) {
        dialer.join();
      }

      assertThat(wrong).isEmpty();
      assertThat(told.all("published", "run")).containsExactlyElementsOf(runs());
      told.await("withdrawn", "account_id", paid);
      honoured(floor);
    }
  }

  /** Leases of all runs are extended and end in a disposition, also where the account has left. */
  private void honoured(Floor floor) {
    assertThat(kept).isNotEmpty();
    for (Kept one : kept) {
      String lease = "/v1/leases/" + one.lease().path("lease_id").asText();
      assertThat(floor.post(lease + "/extend", "{\"ttl_seconds\":600}").statusCode())
          .as("%s", one)
          .isEqualTo(paid.contains(one.account()) ? 409 : 200);
      // An account that left the list is known for one run more; then its currency must be said.
      String currency = one.run() < RUNS - 1 ? ",\"currency\":\"USD\"" : "";
      JsonNode done =
          floor.dispose(
              one.lease(),
              "promise",
              ",\"promise\":{\"amount\":10,\"due_on\":\"2026-11-05\"%s}".formatted(currency));
      assertThat(done.path("account_id").asText()).isEqualTo(one.account());
    }
  }

  /** A run of the same day: each leaves a hundred accounts out, and brings a hundred new ones. */
  private static DayPublisher run(int number) {
    List<DayEntry> entries =
        IntStream.range(100 * number, 100 * number + ENTRIES)
            .mapToObj(i -> anEntry("A-" + i))
            .toList();
    return new DayPublisher(LocalDate.parse("2026-11-03"), "run-" + number, entries);
  }

  private static List<String> runs() {
    return IntStream.rangeClosed(1, RUNS).mapToObj(run -> "run-" + run).toList();
  }

  /** Pays accounts far down the list that stand in every run, and one that somebody holds. */
  private void pay(Floor floor, int run) {
    List<String> accounts =
        IntStream.range(0, 5)
            .mapToObj(i -> "A-" + (ENTRIES - 10 * run - i))
            .collect(Collectors.toCollection(ArrayList::new));
    Kept held = kept.peek();
    if (held != null) {
      accounts.add(held.account());
    }
    for (String account : accounts) {
      int status =
          floor
              .post(
                  "/v1/payments",
                  "{\"account_id\":\"%s\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":1,\"currency\":\"USD\"}"
                      .formatted(account))
              .statusCode();
      if (status != 201) {
        wrong.add("a payment got " + status);
      }
      paid.add(account);
    }
  }

  private void work(Floor floor, String agent) {
    int newest = 1;
    for (int turn = 0; !over; turn++) {
      try {
        Set<String> known = Set.copyOf(paid);
        JsonNode answer = asked(floor, agent);
        int run = Integer.parseInt(answer.path("run").asText().substring(4));
        if (run < newest) {
          wrong.add("the list of run " + run + " after that of run " + newest);
        }
        newest = run;
        check(answer, agent, known);
        List<JsonNode> leases = new ArrayList<>();
        answer.path("leases").forEach(leases::add);
        end(floor, leases, run, turn);
      } catch (AssertionError | RuntimeException e) {
        wrong.add(agent + ": " + e);
      }
    }
  }

  private static JsonNode asked(Floor floor, String agent) {
    HttpResponse<byte[]> answer =
        floor.post(
            Floor.LEASES, "{\"count\":4,\"ttl_seconds\":300,\"agent\":\"%s\"}".formatted(agent));
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return ApiClient.tree(answer.body());
  }

  private void check(JsonNode answer, String agent, Set<String> known) {
    if (answer.path("leases").isEmpty()) {
      wrong.add("a gap: no entry of some thousands");
    }
    for (JsonNode lease : answer.path("leases")) {
      String account = lease.path("account_id").asText();
      String other = holders.put(account, agent);
      if (other != null) {
        wrong.add(account + " is with " + other + " and " + agent);
      }
      if (known.contains(account)) {
        wrong.add(account + " was handed out though it was paid");
      }
    }
  }

  /** Most leases are given back; now and then one ends in a disposition, or is kept. */
  private void end(Floor floor, List<JsonNode> leases, int run, int turn) {
    for (int i = 0; i < leases.size(); i++) {
      JsonNode lease = leases.get(i);
      if (i == 3 && kept.size() < KEPT_OF_A_RUN * run) {
        kept.add(new Kept(run, lease));
      } else if (i == 0 && turn % 5 == 0) {
        floor.dispose(lease, "no_answer", "");
        holders.remove(lease.path("account_id").asText());
      } else {
        holders.remove(lease.path("account_id").asText());
        int status = floor.delete("/v1/leases/" + lease.path("lease_id").asText()).statusCode();
        // Who pays meanwhile takes the lease's entry away; the lease itself still ends here.
        if (status != 200) {
          wrong.add("a lease that is given back got " + status);
        }
      }
    }
  }
}
