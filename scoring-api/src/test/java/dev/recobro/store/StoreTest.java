package dev.recobro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Fact;
import dev.recobro.domain.Money;
import dev.recobro.domain.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on either database. */
final class StoreTest {
  private static final Instant NOW = Instant.parse("2026-11-03T14:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void what_was_written_is_there_after_the_store_was_opened_again(TestDatabase database) {
    StoreAddress address = database.fresh(folder);
    try (Store store = Store.open(address)) {
      store.write(StoreTest::aListOfFour);
      store.write(
          work -> {
            work.recorded().add(contact("C-1"));
            work.recorded().add(payment("P-1", "10.50"));
            work.audit(record("contact", "C-1"));
            work.audit(record("payment", "P-1"));
            return true;
          });
    }
    try (Store store = Store.open(address)) {
      assertThat(
              store.<List<RecordedContact>>read(look -> look.recorded().contacts(List.of("D-1"))))
          .containsExactly(contact("C-1"));
      assertThat(store.<List<RecordedPayment>>read(look -> look.recorded().paymentsRecorded(0, 9)))
          .containsExactly(payment("P-1", "10.50"));
      assertThat(store.<Boolean>write(work -> work.entries().ready("run"))).isTrue();
      assertThat(
              store.<Long>read(look -> look.entries().count("run", "agents", EntryState.WAITING)))
          .isEqualTo(4);
      assertThat(fault(store)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_debtor_is_with_one_holder_whichever_account_it_is_about(TestDatabase database) {
    try (Store store = Store.open(database.fresh(folder))) {
      store.write(StoreTest::aListOfFour);

      List<String> first = hand(store, "anna", 10);
      List<String> second = hand(store, "ben", 10);

      assertThat(first).containsExactly("A-1", "A-3", "A-4");
      assertThat(second).isEmpty();
      assertThat(
              store.<Set<String>>write(
                  work ->
                      work.leases().take(List.of(lease("other", entry(2, "A-2", "D-1"), "ben")))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void many_at_once_never_get_the_same_debtor(TestDatabase database) throws Exception {
    int debtors = 300;
    try (Store store = Store.open(database.fresh(folder))) {
      store.write(
          work -> {
            work.entries()
                .add(
                    IntStream.range(0, 2 * debtors)
                        .mapToObj(i -> entry(i + 1, "A-" + i, "D-" + i / 2))
                        .collect(Collectors.toMap(entry -> entry, entry -> NOW)),
                    Instant.EPOCH);
            return work.entries().markReady("run", LocalDate.EPOCH, "r", NOW, NOW);
          });
      ExecutorService clients = Executors.newFixedThreadPool(16);
      List<Future<List<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String agent = "agent " + i;
        answers.add(clients.submit(() -> hand(store, agent, 5)));
      }
      List<String> handed = new ArrayList<>();
      for (Future<List<String>> answer : answers) {
        handed.addAll(answer.get());
      }
      clients.shutdown();
      // Whoever asks while another transaction looks at the same entries may get fewer: they come
      // to the next one.
      List<String> rest = hand(store, "last", 5);
      while (!rest.isEmpty()) {
        handed.addAll(rest);
        rest = hand(store, "last", 5);
      }

      assertThat(handed).doesNotHaveDuplicates().hasSize(debtors);
      assertThat(store.<List<Lease>>read(look -> look.leases().standing()))
          .extracting(lease -> lease.entry().debtorId())
          .doesNotHaveDuplicates()
          .hasSize(debtors);
    }
  }

  @ParameterizedTest
  @EnumSource
  void many_tasks_share_commits_in_their_order_and_one_that_throws_undoes_none_before_it(
      TestDatabase database) {
    try (Store store = Store.open(database.fresh(folder))) {
      AtomicInteger commits = new AtomicInteger();
      store.onCommit(commit -> commits.incrementAndGet());

      List<Boolean> all = store.writeAll(payments(0, 100));
      int shared = commits.get();

      assertThat(all).hasSize(100).containsOnly(true);
      assertThat(shared).isBetween(1, 4);
      List<Function<Work, Boolean>> broken = payments(100, 200);
      broken.set(
          70,
          work -> {
            throw new IllegalArgumentException("number 170");
          });
      assertThatThrownBy(() -> store.writeAll(broken)).hasMessage("number 170");
      assertThat(
              store.<List<RecordedPayment>>read(look -> look.recorded().paymentsRecorded(0, 999)))
          .extracting(RecordedPayment::id)
          .containsExactlyElementsOf(IntStream.range(0, 170).mapToObj(i -> "P-" + i).toList());
    }
  }

  private static List<Function<Work, Boolean>> payments(int from, int to) {
    return IntStream.range(from, to)
        .<Function<Work, Boolean>>mapToObj(
            i ->
                work -> {
                  work.audit(record("payment", "P-" + i));
                  return work.recorded().add(payment("P-" + i, "1"));
                })
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @ParameterizedTest
  @EnumSource
  void a_task_that_throws_leaves_nothing_behind_and_troubles_no_other(TestDatabase database)
      throws Exception {
    try (Store store = Store.open(database.fresh(folder))) {
      ExecutorService clients = Executors.newFixedThreadPool(8);
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int number = i;
        answers.add(
            clients.submit(
                () ->
                    store.write(
                        work -> {
                          work.recorded().add(payment("P-" + number, "1"));
                          work.audit(record("payment", "P-" + number));
                          if (number % 5 == 0) {
                            throw new IllegalArgumentException("number " + number);
                          }
                          return true;
                        })));
      }
      int kept = 0;
      for (int i = 0; i < answers.size(); i++) {
        if (i % 5 == 0) {
          Future<Boolean> answer = answers.get(i);
          assertThatThrownBy(answer::get).hasRootCauseMessage("number " + i);
        } else {
          kept += answers.get(i).get() ? 1 : 0;
        }
      }
      clients.shutdown();

      assertThat(
              store.<List<RecordedPayment>>read(look -> look.recorded().paymentsRecorded(0, 999)))
          .hasSize(kept)
          .hasSize(160);
      assertThat(store.<Long>read(look -> look.audit().last())).isEqualTo(160);
      assertThat(fault(store)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_altered_a_lost_and_an_added_record_break_the_chain(TestDatabase database) {
    for (String tampering :
        List.of(
            "UPDATE audit SET who = 'nobody' WHERE seq = 2",
            "DELETE FROM audit WHERE seq = 2",
            "DELETE FROM audit WHERE seq = 3",
            "INSERT INTO audit SELECT 4, at, kind, account_id, debtor_id, who, ref, body, hash,"
                + " actor FROM audit WHERE seq = 3")) {
      StoreAddress address =
          database.fresh(folder.resolve(Integer.toHexString(tampering.hashCode())));
      try (Store store = Store.open(address)) {
        for (int i = 1; i <= 3; i++) {
          String id = "C-" + i;
          store.write(
              work -> {
                work.audit(record("contact", id));
                return true;
              });
        }
        assertThat(fault(store)).isEmpty();

        org.jdbi.v3.core.Jdbi.create(address.url()).useHandle(handle -> handle.execute(tampering));

        assertThat(fault(store)).as(tampering).isPresent();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void events_are_numbered_without_a_gap_in_the_order_of_their_commits(TestDatabase database)
      throws Exception {
    try (Store store = Store.open(database.fresh(folder))) {
      ExecutorService clients = Executors.newFixedThreadPool(8);
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(
            clients.submit(
                () ->
                    store.write(
                        work -> {
                          work.tell(new EventDraft(NOW, "withdrawn", "{}"));
                          return true;
                        })));
      }
      for (Future<Boolean> answer : answers) {
        answer.get();
      }
      clients.shutdown();

      assertThat(store.<List<StoredEvent>>read(look -> look.events().after(0, 1000)))
          .extracting(StoredEvent::seq)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_list_begins_with_what_was_recorded_before_it(TestDatabase database) {
    try (Store store = Store.open(database.fresh(folder))) {
      store.write(
          work -> {
            OverrideTables overrides = work.overrides();
            overrides.hold(
                new AccountOverride("A-1", OverrideTables.MANAGER, NOW, null, "mia", "asked"));
            overrides.hold(
                new AccountOverride(
                    "A-2", OverrideTables.PROMISE, NOW, NOW.plusSeconds(60), "anna", "C-1"));
            overrides.state(new StandingFact(Fact.CEASE, "D-2", "", "", "", NOW));
            overrides.pin(new AccountOverride("A-4", "pin", NOW, null, "mia", "first"));
            return aListOfFour(work);
          });

      assertThat(state(store, 1)).isEqualTo("withdrawn hold");
      assertThat(state(store, 2)).isEqualTo("waiting promise");
      assertThat(state(store, 3)).isEqualTo("withdrawn cease");
      assertThat(state(store, 4)).isEqualTo("waiting window");
      assertThat(
              store.<Long>read(look -> look.entries().of("run", "agents", 4).orElseThrow().place()))
          .isNegative();
    }
  }

  private static Optional<String> fault(Store store) {
    return store.read(look -> look.audit().fault());
  }

  private static String state(Store store, int rank) {
    EntryStanding standing =
        store.read(look -> look.entries().of("run", "agents", rank).orElseThrow());
    return standing.state().code() + " " + standing.why();
  }

  private static boolean aListOfFour(Work work) {
    work.entries()
        .add(
            Map.of(
                entry(1, "A-1", "D-1"), NOW,
                entry(2, "A-2", "D-1"), NOW,
                entry(3, "A-3", "D-2"), NOW,
                entry(4, "A-4", "D-3"), NOW),
            Instant.EPOCH);
    return work.entries().markReady("run", LocalDate.parse("2026-11-03"), "r1", NOW, NOW);
  }

  private static List<String> hand(Store store, String agent, int count) {
    return store.write(
        work -> {
          work.entries().wake(NOW);
          List<String> handed = new ArrayList<>();
          long after = Long.MIN_VALUE;
          while (handed.size() < count) {
            List<EntryStanding> next = work.entries().next("run", "agents", null, after, count);
            if (next.isEmpty()) {
              break;
            }
            for (EntryStanding standing : next) {
              after = standing.place();
              String account = standing.entry().accountId();
              List<Lease> one = List.of(lease(agent + " " + account, standing.entry(), agent));
              if (handed.size() < count && !work.leases().take(one).isEmpty()) {
                work.entries().hand(one);
                handed.add(account);
              }
            }
          }
          return handed;
        });
  }

  private static Lease lease(String id, ListedEntry entry, String agent) {
    return new Lease(id, entry, agent, NOW, NOW.plusSeconds(300), null, null);
  }

  private static ListedEntry entry(int rank, String account, String debtor) {
    return new ListedEntry("run", "agents", rank, account, debtor, Channel.CALL, null);
  }

  private static RecordedContact contact(String id) {
    return new RecordedContact(
        id,
        "D-1",
        "A-1",
        NOW,
        Channel.CALL,
        Outcome.NO_ANSWER,
        Direction.OUTBOUND,
        "+573001234567",
        "call_plan",
        "anna",
        null,
        null,
        NOW);
  }

  private static RecordedPayment payment(String id, String amount) {
    return new RecordedPayment(
        "A-1",
        id,
        LocalDate.parse("2026-11-03"),
        Money.ofMajor(new BigDecimal(amount), Currency.getInstance("USD")),
        null,
        null,
        NOW);
  }

  private static AuditDraft record(String kind, String ref) {
    return new AuditDraft(NOW, kind, "A-1", "D-1", "anna", ref, "{}");
  }
}
