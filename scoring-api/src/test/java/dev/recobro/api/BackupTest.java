package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.store.StoreAddress;
import dev.recobro.store.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Copies of the embedded database, taken while the server works, and put in force. */
final class BackupTest {
  private static final SetClock CLOCK = new SetClock("2026-11-03T18:00:00Z");

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void a_copy_taken_while_the_server_writes_is_whole_and_holds_what_was_acknowledged_before()
      throws Exception {
    AtomicInteger paid = new AtomicInteger();
    AtomicBoolean enough = new AtomicBoolean();
    int before;
    try (Floor floor =
        Floor.open(folder, TestDatabase.SQLITE, CLOCK, aDay("2026-11-03", anEntry("A-1")))) {
      Thread payer =
          new Thread(
              () -> {
                while (!enough.get()) {
                  pay(floor, paid.get());
                  paid.incrementAndGet();
                }
              });
      payer.start();
      while (paid.get() < 200) {
        Thread.onSpinWait();
      }
      before = paid.get();
      assertThat(run("backup", "--data", data("data"), "--out", data("copy.db"))).isZero();
      enough.set(true);
      payer.join();
      assertThat(paid.get()).as("it wrote meanwhile").isGreaterThan(before);
    }
    assertThat(run("restore", "--from", data("copy.db"), "--data", data("other"))).isZero();

    try (Floor floor = Floor.open(folder, StoreAddress.in(folder.resolve("other")), CLOCK)) {
      assertThat(floor.client().json("/v1/audit?account=A-1&limit=1000").path("records").size())
          .isBetween(Math.min(before, 200), Math.min(paid.get() + 1, 1000));
      pay(floor, 100_000);
    }
    assertThat(run("audit", "--data", data("other"))).isZero();
    assertThat(said.toString()).contains("copied", "restored", "chain");
  }

  @Test
  void nothing_is_overwritten() throws Exception {
    Floor.open(folder, TestDatabase.SQLITE, CLOCK, aDay("2026-11-03", anEntry("A-1"))).close();
    Files.writeString(folder.resolve("copy.db"), "mine");

    assertThat(run("backup", "--data", data("data"), "--out", data("copy.db"))).isEqualTo(1);
    assertThat(folder.resolve("copy.db")).hasContent("mine");
    assertThat(run("backup", "--data", data("data"), "--out", data("good.db"))).isZero();
    assertThat(run("restore", "--from", data("good.db"), "--data", data("data"))).isEqualTo(1);
    assertThat(said.toString()).contains("isn't overwritten");
  }

  @Test
  void a_copy_whose_audit_was_altered_or_that_is_none_is_refused() throws Exception {
    try (Floor floor =
        Floor.open(folder, TestDatabase.SQLITE, CLOCK, aDay("2026-11-03", anEntry("A-1")))) {
      pay(floor, 1);
    }
    assertThat(run("backup", "--data", data("data"), "--out", data("copy.db"))).isZero();
    byte[] bytes = Files.readAllBytes(folder.resolve("copy.db"));
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    Files.write(
        folder.resolve("altered.db"),
        text.replace("\"amount\":\"5.00\"", "\"amount\":\"9.00\"")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("none.db"), "not a database at all".repeat(300));

    assertThat(run("restore", "--from", data("altered.db"), "--data", data("a"))).isEqualTo(1);
    assertThat(said.toString()).contains("tampered");
    assertThat(run("restore", "--from", data("none.db"), "--data", data("b"))).isEqualTo(1);
    assertThat(run("restore", "--from", data("nowhere.db"), "--data", data("c"))).isEqualTo(1);
    assertThat(run("backup", "--data", data("d"), "--out", data("e.db"))).isEqualTo(1);
    assertThat(folder.resolve("a").resolve("recobro.db")).doesNotExist();
    assertThat(folder.resolve("b").resolve("recobro.db")).doesNotExist();
  }

  private static void pay(Floor floor, int number) {
    int status =
        floor
            .post(
                "/v1/payments",
                "{\"account_id\":\"A-1\",\"payment_id\":\"P-%d\",\"paid_on\":\"2026-11-03\",\"amount\":5}"
                    .formatted(number))
            .statusCode();
    if (status != 201) {
      throw new AssertionError(status);
    }
  }

  private String data(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... line) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(line);
  }
}
