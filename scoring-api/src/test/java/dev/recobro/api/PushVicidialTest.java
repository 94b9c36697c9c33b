package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.store.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What may be called now is on VICIdial's list, once, and what mayn't is off it. */
final class PushVicidialTest {
  @TempDir private Path folder;
  private final VicidialServer vicidial = new VicidialServer();
  private final SetClock clock = new SetClock("2026-11-03T18:00:00Z");
  private final StringWriter said = new StringWriter();

  @BeforeEach
  void keepThePassword() throws IOException {
    Files.writeString(folder.resolve("pass"), VicidialServer.PASSWORD + "\n");
  }

  @AfterEach
  void stop() {
    vicidial.close();
  }

  @Test
  void what_may_be_called_is_put_once_and_sent_again_changes_nothing() throws Exception {
    try (Floor floor = floor()) {
      assertThat(push("--hopper")).isZero();

      assertThat(vicidial.leads).containsOnlyKeys("A-1", "A-2");
      assertThat(vicidial.leads.get("A-1"))
          .containsEntry("phone_code", "1")
          .containsEntry("phone_number", "2125550101")
          .containsEntry("rank", "1")
          .containsEntry("hopper_priority", "99")
          .containsEntry("hopper_local_call_time_check", "Y")
          .containsEntry("list_id", "1001");
      assertThat(said.toString())
          .contains("put 2, took back 0, left out 2 (1 no usable phone, 1 not a call)");
      assertThat(push("--hopper")).isZero();
      assertThat(vicidial.leads).containsOnlyKeys("A-1", "A-2");
      assertThat(vicidial.calls.stream().filter(call -> call.startsWith("add_lead"))).hasSize(2);
      assertThat(floor.audit("A-1")).as("nothing was handed out").isEmpty();
    }
  }

  @Test
  void what_is_paid_is_taken_back() throws Exception {
    try (Floor floor = floor()) {
      push();
      floor.post("/v1/payments", payment("A-1"));
      assertThat(push()).isZero();

      assertThat(vicidial.leads).containsOnlyKeys("A-2");
      assertThat(said.toString()).contains("put 1, took back 1").contains("1 payment");
    }
  }

  @Test
  void what_the_law_forbids_at_this_hour_is_left_out_and_taken_back() throws Exception {
    try (Floor floor = floor()) {
      push();
      clock.set("2026-11-04T05:00:00Z");
      assertThat(push()).isZero();

      assertThat(vicidial.leads).isEmpty();
      assertThat(said.toString()).contains("put 0, took back 2");
      assertThat(floor.audit("A-1")).isEmpty();
    }
  }

  @Test
  void a_payment_is_followed_within_seconds() throws Exception {
    try (Floor floor = floor()) {
      Thread following = new Thread(() -> push("--follow"));
      following.start();
      await(() -> vicidial.leads.size() == 2);
      floor.post("/v1/payments", payment("A-2"));
      await(() -> !vicidial.leads.containsKey("A-2"));
      following.interrupt();
      following.join(10_000);

      assertThat(following.isAlive()).isFalse();
      assertThat(vicidial.leads).containsOnlyKeys("A-1");
    }
  }

  @Test
  void failures_on_the_way_are_tried_again_and_lost_answers_make_no_second_lead() throws Exception {
    try (Floor floor = floor()) {
      vicidial.failing.set(2);
      vicidial.losing.set(1);
      assertThat(push()).isZero();
      assertThat(vicidial.leads).containsOnlyKeys("A-1", "A-2");

      vicidial.failing.set(100);
      assertThat(push()).isEqualTo(1);
      assertThat(said.toString()).contains("HTTP 503").doesNotContain(VicidialServer.PASSWORD);
      assertThat(floor.audit("A-1")).isEmpty();
    }
  }

  @Test
  void a_dry_run_asks_nothing_and_counts_alike() throws Exception {
    try (Floor floor = floor()) {
      assertThat(push("--dry-run")).isZero();

      assertThat(vicidial.calls).isEmpty();
      assertThat(said.toString()).contains("would put 2, took back 0, left out 2");
      assertThat(floor.server().port()).isPositive();
    }
  }

  @Test
  void a_wrong_password_ends_in_one_line_without_it() throws Exception {
    Files.writeString(folder.resolve("pass"), "wrong-one");
    try (Floor floor = floor()) {
      assertThat(push()).isEqualTo(1);

      assertThat(said.toString().lines()).singleElement().asString().contains("level 8");
      assertThat(said.toString()).doesNotContain("wrong-one");
      assertThat(floor.server().port()).isPositive();
    }
  }

  @Test
  void bad_options_are_named() throws Exception {
    try (Floor floor = floor()) {
      assertThat(push("--list", "7")).isEqualTo(2);
      assertThat(push("--url", "http://me:secret@host/x")).isEqualTo(2);
      assertThat(push("--pass-file", folder.resolve("none").toString())).isEqualTo(2);
      assertThat(said.toString()).doesNotContain("secret");
      assertThat(push("--desk", "nobody")).isEqualTo(1);
      assertThat(floor.server().port()).isPositive();
    }
  }

  /** Two to call, one letter, one bad phone. */
  private Floor floor() throws StartRefused {
    return Floor.open(
        folder,
        TestDatabase.SQLITE.fresh(folder.resolve("data")),
        clock,
        aDay(
            "2026-11-03",
            anEntry("A-1").by("call", "+12125550101"),
            anEntry("A-2").by("call", "+12125550102"),
            anEntry("A-3").by("call", "+1nonsense"),
            anEntry("A-4").by("letter", "Calle 7")));
  }

  private static String payment(String account) {
    return "{\"account_id\":\"%s\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":5}"
        .formatted(account);
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    for (int i = 0; i < 100 && !condition.holds(); i++) {
      Thread.sleep(100);
    }
    assertThat(condition.holds()).isTrue();
  }

  private int push(String... more) {
    List<String> line =
        new ArrayList<>(List.of("--runs", folder.resolve("runs").toString(), "--data"));
    line.add(folder.resolve("data").toString());
    line.addAll(List.of("--user", VicidialServer.USER, "--first-pause-millis", "5"));
    List<String> given = List.of(more);
    option(line, given, "--desk", "agents");
    option(line, given, "--url", vicidial.url());
    option(line, given, "--pass-file", folder.resolve("pass").toString());
    option(line, given, "--list", "1001");
    line.addAll(given);
    CommandLine command = new CommandLine(new PushVicidial(clock));
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(line.toArray(String[]::new));
  }

  private static void option(List<String> line, List<String> given, String name, String usual) {
    if (!given.contains(name)) {
      line.add(name);
      line.add(usual);
    }
  }
}
