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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** What was recorded goes back to the pipeline, and the audit is verified, by commands. */
final class ExportTest {
  private final StringWriter said = new StringWriter();
  private final StringWriter complained = new StringWriter();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void each_export_holds_what_came_since_the_last_one_whole(TestDatabase database)
      throws Exception {
    StoreAddress store = database.fresh(folder.resolve("data"));
    Path portfolio = Files.createDirectories(folder.resolve("portfolio"));
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            store,
            clock,
            aDay("2026-11-03", anEntry("A-1"), anEntry("A,\"2\""), anEntry("A-3")))) {
      List<JsonNode> leases = floor.lease("anna", 3);
      JsonNode promise =
          floor.dispose(
              leases.get(0),
              "promise",
              ",\"promise\":{\"due_on\":\"2026-11-10\",\"amount\":120.5},\"seconds\":90");
      JsonNode busy = floor.dispose(leases.get(1), "busy", "");
      assertThat(export(store, portfolio)).isZero();

      Path first = portfolio.resolve("recorded/00000001");
      assertThat(Files.readAllLines(first.resolve("contacts.csv")))
          .containsExactly(
              "contact_id,debtor_id,account_id,at,channel,outcome,direction,agent_id,seconds",
              promise.path("contact_id").asText()
                  + ",D-A-1,A-1,2026-11-03T18:00:00Z,call,promise,outbound,anna,90",
              busy.path("contact_id").asText()
                  + ",\"D-A,\"\"2\"\"\",\"A,\"\"2\"\"\",2026-11-03T18:00:00Z,call,busy,outbound,anna,");
      assertThat(Files.readAllLines(first.resolve("promises.csv")))
          .containsExactly(
              "promise_id,account_id,made_at,due_on,amount,currency",
              promise.path("promise_id").asText()
                  + ",A-1,2026-11-03T18:00:00Z,2026-11-10,120.50,USD");
      assertThat(Files.readAllLines(first.resolve("payments.csv"))).hasSize(1);

      floor.post(
          "/v1/payments",
          "{\"account_id\":\"A-3\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":7}");
      assertThat(export(store, portfolio)).isZero();
      assertThat(Files.readAllLines(portfolio.resolve("recorded/00000002/payments.csv")))
          .containsExactly(
              "payment_id,account_id,paid_on,amount,currency,due_id,method",
              "P,A-3,2026-11-03,7.00,USD,,");
      assertThat(Files.readAllLines(portfolio.resolve("recorded/00000002/contacts.csv")))
          .hasSize(1);
      assertThat(export(store, portfolio)).isZero();
      assertThat(said.toString()).contains("nothing new was recorded");
      assertThat(names(portfolio.resolve("recorded"))).containsExactly("00000001", "00000002");
    }
    assertThat(run("audit", store)).isZero();
    assertThat(said.toString()).contains("is whole");
  }

  @ParameterizedTest
  @EnumSource
  void a_payment_that_a_run_doesnt_know_keeps_its_account_off_the_new_list(TestDatabase database)
      throws Exception {
    StoreAddress store = database.fresh(folder.resolve("data"));
    Path portfolio = Files.createDirectories(folder.resolve("portfolio"));
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    DayEntry[] entries = {anEntry("A-1"), anEntry("A-2"), anEntry("A-3")};
    try (Floor floor = Floor.open(folder, store, clock, aDay("2026-11-03", entries))) {
      pay(floor, "A-1");
      try (Store another = Store.open(store)) {
        new RecordedExport(another, portfolio).write(Instant.parse("2026-11-03T22:00:00Z"));
      }
      pay(floor, "A-2");
      RunChanges changes = new RunChanges(floor.server());
      aDay("2026-11-04", entries).publish(folder.resolve("runs"));
      changes.await(
          () -> floor.client().json("/health/ready").path("as_of").asText().equals("2026-11-04"));
      clock.set("2026-11-04T18:00:00Z");

      assertThat(floor.accounts("anna", 5)).containsExactly("A-1", "A-3");
    }
  }

  private static void pay(Floor floor, String account) {
    floor.post(
        "/v1/payments",
        "{\"account_id\":\"%s\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":1}"
            .formatted(account));
  }

  private int export(StoreAddress store, Path portfolio) {
    return run("export", store, "--out", portfolio.toString());
  }

  private int run(String command, StoreAddress store, String... more) {
    List<String> line =
        Stream.concat(
                store.url().startsWith("jdbc:sqlite:")
                    ? Stream.of(command, "--data", folder.resolve("data").toString())
                    : Stream.of(command, "--store-url", store.url()),
                Stream.of(more))
            .toList();
    CommandLine program = Main.commandLine();
    program.setOut(new PrintWriter(said, true));
    program.setErr(new PrintWriter(complained, true));
    return program.execute(line.toArray(String[]::new));
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
