package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.Lease;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedPayment;
import dev.recobro.store.RecordedPromise;
import dev.recobro.store.Store;
import dev.recobro.store.StoreAddress;
import dev.recobro.store.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server's process is killed with SIGKILL while clients are at it, and started again, for as many
 * rounds as the system property {@code recobro.kills} says.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
final class KilledServerTest {
  private static final int CLIENTS = 8;

  private final Queue<String> contacts = new ConcurrentLinkedQueue<>();
  private final Queue<String> promises = new ConcurrentLinkedQueue<>();
  private final Queue<String> payments = new ConcurrentLinkedQueue<>();
  private final Queue<String> leases = new ConcurrentLinkedQueue<>();
  private final Queue<AssertionError> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void nothing_that_was_acknowledged_is_lost_and_no_entry_is_held_by_two(TestDatabase database)
      throws Exception {
    int rounds = Integer.getInteger("recobro.kills", 3);
    StoreAddress store = database.fresh(folder.resolve("data"));
    List<DayEntry> entries =
        IntStream.range(0, 3000).mapToObj(i -> anywhere("A-" + i).of("D-" + i / 2)).toList();
    aDay("2026-11-03", entries).publish(folder.resolve("runs"));
    for (int round = 0; round < rounds; round++) {
      Process process = serve(store);
      String base = address(process);
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      for (int i = 0; i < CLIENTS; i++) {
        String agent = "agent " + round + "." + i;
        clients.execute(() -> work(base, agent));
      }
      underWay(contacts.size() + CLIENTS);
      Thread.sleep(37L * (round % 7));
      process.destroyForcibly().waitFor();
      clients.shutdown();
      assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      check(store);
    }
    assertThat(wrong).isEmpty();
    assertThat(contacts).hasSizeGreaterThan(rounds);
    assertThat(leases).hasSizeGreaterThan(rounds);
  }

  /** Returns when so many dispositions were acknowledged; a loaded machine may take its time. */
  private void underWay(int wanted) throws InterruptedException {
    for (int i = 0; contacts.size() < wanted && wrong.isEmpty() && i < 3000; i++) {
      Thread.sleep(20);
    }
  }

  /** Somewhere where it is about noon, so that the law lets letters go whenever the test runs. */
  private static DayEntry anywhere(String account) {
    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
    String zone = hour >= 12 ? "Etc/GMT+" + (hour - 12) : "Etc/GMT-" + (12 - hour);
    return anEntry(account).in("US", zone, "00:00", "24:00").by("letter", "1 Elm Street");
  }

  private void check(StoreAddress address) {
    try (Store store = Store.open(address)) {
      assertThat(store.<Optional<String>>read(look -> look.audit().fault()).isEmpty())
          .as("the audit's chain is whole")
          .isTrue();
      long last = store.<Long>read(look -> look.audit().last());
      assertThat(
              ids(
                  store
                      .<List<RecordedContact>>read(
                          look -> look.recorded().contactsRecorded(0, last))
                      .stream()
                      .map(RecordedContact::id)))
          .containsAll(contacts);
      assertThat(
              ids(
                  store
                      .<List<RecordedPromise>>read(
                          look -> look.recorded().promisesRecorded(0, last))
                      .stream()
                      .map(RecordedPromise::id)))
          .containsAll(promises);
      assertThat(
              ids(
                  store
                      .<List<RecordedPayment>>read(
                          look -> look.recorded().paymentsRecorded(0, last))
                      .stream()
                      .map(RecordedPayment::id)))
          .containsAll(payments);
      for (String lease : leases) {
        assertThat(store.<Boolean>read(look -> look.leases().of(lease).isPresent())).isTrue();
      }
      List<Lease> standing = store.read(look -> look.leases().standing());
      assertThat(standing).extracting(lease -> lease.entry().debtorId()).doesNotHaveDuplicates();
      assertThat(standing)
          .extracting(lease -> lease.entry().desk() + lease.entry().rank())
          .doesNotHaveDuplicates();
    }
  }

  private static Set<String> ids(Stream<String> all) {
    return all.collect(Collectors.toSet());
  }

  /** Leases and disposes until the server is gone; keeps what was acknowledged. */
  private void work(String base, String agent) {
    try {
      while (true) {
        List<JsonNode> got = lease(base, agent);
        for (JsonNode lease : got) {
          leases.add(lease.path("lease_id").asText());
        }
        if (got.isEmpty()) {
          Thread.sleep(20);
        }
        for (JsonNode lease : got.subList(0, got.size() / 2)) {
          dispose(base, lease);
        }
        pay(base);
      }
    } catch (UncheckedIOException gone) {
      // The server was killed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (AssertionError e) {
      wrong.add(e);
    }
  }

  private List<JsonNode> lease(String base, String agent) {
    List<JsonNode> leased = new ArrayList<>();
    post(
            base + Floor.LEASES,
            "{\"count\":4,\"ttl_seconds\":5,\"agent\":\"%s\"}".formatted(agent),
            200)
        .path("leases")
        .forEach(leased::add);
    return leased;
  }

  private void dispose(String base, JsonNode lease) {
    boolean promise = numbers.incrementAndGet() % 3 == 0;
    String due = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(5).toString();
    JsonNode answer =
        post(
            base + "/v1/dispositions",
            "{\"lease_id\":\"%s\",\"agent\":\"x\",\"outcome\":%s}"
                .formatted(
                    lease.path("lease_id").asText(),
                    promise
                        ? "\"promise\",\"promise\":{\"due_on\":\"%s\",\"amount\":5}".formatted(due)
                        : "\"voicemail\""),
            201);
    contacts.add(answer.path("contact_id").asText());
    if (promise) {
      promises.add(answer.path("promise_id").asText());
    }
  }

  private void pay(String base) {
    int number = numbers.incrementAndGet();
    JsonNode answer =
        post(
            base + "/v1/payments",
            "{\"account_id\":\"A-%d\",\"payment_id\":\"P-%d\",\"paid_on\":\"2026-11-03\",\"amount\":1}"
                .formatted(2999 - number % 500, number),
            201);
    payments.add(answer.path("payment_id").asText());
  }

  private JsonNode post(String address, String body, int status) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "k" + numbers.incrementAndGet())
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode())
          .as(new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(status);
      return ApiClient.tree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process serve(StoreAddress store) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + Path.of("jvm.args").toAbsolutePath());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of("serve", "--runs", folder.resolve("runs").toString(), "--port", "0"));
    line.addAll(
        store.url().startsWith("jdbc:sqlite:")
            ? List.of("--data", folder.resolve("data").toString())
            : List.of("--store-url", store.url()));
    return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String address(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Recobro: ")) {
        return line.substring("Recobro: ".length());
      }
    }
    throw new AssertionError("the server didn't start");
  }
}
