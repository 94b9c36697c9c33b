package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.api.work.RecordedExport;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dialers record on one day is what the next night knows: three days with the real parts. */
final class ThreeDaysTest {
  private static final String FIRST = PublishedNight.AS_OF;
  private static final String SECOND = "2026-11-04";
  private static final String THIRD = "2026-11-06";

  @TempDir private Path folder;

  @Test
  void what_was_recorded_on_a_day_is_known_to_the_nights_after_it() throws Exception {
    PublishedNight night = PublishedNight.made().copied(folder);
    StoreAddress store = DialerFloor.store(folder);
    try (DialerFloor floor = DialerFloor.open(night, store, FIRST + "T17:00:00Z")) {
      Said said = Said.on(floor);
      assertThat(floor.entries()).extracting(ThreeDaysTest::account).contains(said.tried());
      handBack(night, store, FIRST);
      night.run(SECOND);
      floor.begin(SECOND, SECOND + "T17:00:00Z");
      said.holdsOn(floor);
      said.callbacksComeFirst(floor);
      assertThat(hold(floor, said.promised())).isEqualTo("open_promise");
      assertThat(hold(floor, said.promisedToday())).isEqualTo("open_promise");
      List<JsonNode> leases = floor.lease(100);
      assertThat(leases)
          .extracting(ThreeDaysTest::account)
          .doesNotContain(said.promised(), said.promisedToday());
      String ceased = account(leases.get(0));
      floor.dispose(leases.get(0), "cease", "");

      handBack(night, store, SECOND);
      night.run(THIRD);
      floor.begin(THIRD, THIRD + "T17:00:00Z");
      said.holdsOn(floor);
      assertThat(floor.get("/v1/accounts/" + said.promisedToday() + "/standing").path("holds"))
          .as("the promise of %s and its days of grace are over", FIRST)
          .isEmpty();
      assertThat(
              floor
                  .get("/v1/accounts/" + said.promised() + "/standing")
                  .at("/holds/0/kind")
                  .asText())
          .isEqualTo("promise");
      assertThat(hold(floor, said.promised())).isEqualTo("open_promise");
      assertThat(hold(floor, said.promisedToday())).isNotEqualTo("open_promise");
      assertThat(hold(floor, ceased)).isEqualTo("flag_cease");
      assertThat(floor.lease(100))
          .isNotEmpty()
          .extracting(ThreeDaysTest::account)
          .doesNotContain(said.promised(), ceased);
    }
  }

  /** The export of an evening. */
  private static void handBack(PublishedNight night, StoreAddress store, String day)
      throws Exception {
    try (Store opened = Store.open(store)) {
      assertThat(
              new RecordedExport(opened, night.portfolio())
                  .write(Instant.parse(day + "T23:30:00Z")))
          .isPresent();
    }
  }

  /** By which rule the night holds the account. */
  private static String hold(DialerFloor floor, String account) {
    return floor.get("/v1/accounts/" + account).path("hold").asText();
  }

  private static String account(JsonNode line) {
    return line.path("account_id").asText();
  }

  /** What came of the first day's calls. */
  private record Said(
      String promised,
      String promisedToday,
      List<JsonNode> optedOut,
      List<JsonNode> wrong,
      List<String> disputed,
      List<String> paid,
      List<String> callbacks,
      String tried,
      String limit) {

    static Said on(DialerFloor floor) {
      List<JsonNode> leases = floor.lease(20);
      assertThat(leases).hasSize(20);
      promise(floor, leases.get(0), "2026-11-20");
      promise(floor, leases.get(1), FIRST);
      floor.dispose(leases.get(2), "refused", "");
      List<JsonNode> optedOut = leases.subList(3, 6);
      optedOut.forEach(lease -> floor.dispose(lease, "opt_out", ""));
      List<JsonNode> wrong = leases.subList(6, 10);
      wrong.forEach(lease -> floor.dispose(lease, "wrong_number", ""));
      List<JsonNode> disputed = leases.subList(10, 13);
      disputed.forEach(lease -> floor.dispose(lease, "dispute", ""));
      List<JsonNode> paid = leases.subList(13, 16);
      paid.forEach(lease -> pay(floor, lease));
      List<JsonNode> callbacks = leases.subList(16, 20);
      callbacks.forEach(
          lease ->
              floor.dispose(lease, "callback", ",\"callback_at\":\"" + SECOND + "T16:00:00Z\""));
      JsonNode tried = withALimit(floor, leases);
      JsonNode limit = limit(floor, tried);
      for (int i = 0; i < limit.path("left").asInt(); i++) {
        floor.called(
            account(tried),
            "no_answer",
            Instant.parse(FIRST + "T15:00:00Z").plus(Duration.ofMinutes(i)));
      }
      return new Said(
          account(leases.get(0)),
          account(leases.get(1)),
          optedOut,
          wrong,
          accounts(disputed),
          accounts(paid),
          accounts(callbacks),
          account(tried),
          limit.path("rule").asText());
    }

    private static List<String> accounts(List<JsonNode> leases) {
      return leases.stream().map(ThreeDaysTest::account).toList();
    }

    private static void promise(DialerFloor floor, JsonNode lease, String dueOn) {
      floor.dispose(
          lease, "promise", ",\"promise\":{\"due_on\":\"%s\",\"amount\":10}".formatted(dueOn));
    }

    /** All that is owed. */
    private static void pay(DialerFloor floor, JsonNode lease) {
      floor.post(
          201,
          "/v1/payments",
          "{\"account_id\":\"%s\",\"payment_id\":\"seen\",\"paid_on\":\"%s\",\"amount\":\"%s\"}"
              .formatted(account(lease), FIRST, lease.at("/entry/balance").decimalValue()));
    }

    /** An entry that isn't leased and whose calls a rule counts. */
    private static JsonNode withALimit(DialerFloor floor, List<JsonNode> leases) {
      Set<String> taken =
          leases.stream()
              .map(lease -> lease.path("debtor_id").asText())
              .collect(Collectors.toSet());
      return floor.entries().stream()
          .filter(entry -> entry.path("channel").asText().equals("call"))
          .filter(entry -> !taken.contains(entry.path("debtor_id").asText()))
          .filter(entry -> limit(floor, entry).path("left").asInt() > 1)
          .findFirst()
          .orElseThrow();
    }

    private static JsonNode limit(DialerFloor floor, JsonNode entry) {
      return floor.get("/v1/accounts/" + account(entry) + "/standing").at("/limits/0");
    }

    /** What the run in force says of the accounts, and whom its lists leave out. */
    void holdsOn(DialerFloor floor) {
      List<JsonNode> entries = floor.entries();
      assertThat(entries).extracting(ThreeDaysTest::account).doesNotContainAnyElementsOf(disputed);
      assertThat(entries).extracting(ThreeDaysTest::account).doesNotContainAnyElementsOf(paid);
      for (String account : disputed) {
        assertThat(floor.get("/v1/accounts/" + account).path("hold").asText())
            .isEqualTo("account_disputed");
      }
      for (String account : paid) {
        assertThat(floor.status("/v1/accounts/" + account)).isEqualTo(404);
      }
      for (JsonNode lease : optedOut) {
        assertThat(holds(floor, account(lease))).isNotEmpty().doesNotContainNull();
        assertThat(entries).noneMatch(entry -> same("debtor_id", entry, lease) && calls(entry));
      }
      List<String> unusable = new ArrayList<>();
      for (JsonNode lease : wrong) {
        unusable.addAll(holds(floor, account(lease)));
        assertThat(entries)
            .noneMatch(
                entry ->
                    same("debtor_id", entry, lease)
                        && entry.path("address").equals(lease.at("/entry/address")));
      }
      assertThat(unusable).contains("no_usable_address");
      assertThat(holds(floor, tried)).contains(limit);
    }

    private static boolean calls(JsonNode entry) {
      return entry.path("channel").asText().equals("call");
    }

    private static boolean same(String member, JsonNode one, JsonNode other) {
      return one.path(member).equals(other.path(member));
    }

    /** Which rule holds each of an account's calls; null where none does. */
    private static List<String> holds(DialerFloor floor, String account) {
      List<String> holds = new ArrayList<>();
      floor
          .get("/v1/accounts/" + account)
          .path("recommendations")
          .forEach(
              action -> {
                if (calls(action)) {
                  holds.add(action.path("hold").textValue());
                }
              });
      return holds;
    }

    /** Those who asked to be called are called before all others. */
    void callbacksComeFirst(DialerFloor floor) {
      Set<String> listed =
          floor
              .get("/v1/worklists/current/agents?limit=1000")
              .findValuesAsText("account_id")
              .stream()
              .filter(callbacks::contains)
              .collect(Collectors.toSet());
      assertThat(listed).isNotEmpty();
      List<String> first =
          floor.lease(listed.size()).stream()
              .map(ThreeDaysTest::account)
              .map(Objects::requireNonNull)
              .toList();
      assertThat(first).allMatch(listed::contains);
    }
  }
}
