package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.store.TestDatabase;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to stop ends what it has begun. */
final class StopTest {
  private static final String PAYMENT =
      "{\"account_id\":\"A-1\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":5}";

  @TempDir private Path folder;

  @Test
  void a_request_under_way_is_answered_and_recorded_before_the_server_is_gone() throws Exception {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    Floor floor =
        Floor.open(folder, TestDatabase.SQLITE, clock, aDay("2026-11-03", anEntry("A-1")));
    Thread stop = new Thread(floor::close);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), floor.server().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/payments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
                  + PAYMENT.length()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).as("the handler waits for the body").contains("100");
      in.readLine();
      stop.start();
      stop.join(300);
      assertThat(stop.isAlive()).as("the server waits for the request").isTrue();
      out.write(PAYMENT.getBytes(StandardCharsets.US_ASCII));
      assertThat(in.readLine()).contains("201");
    }
    stop.join(TimeUnit.SECONDS.toMillis(20));

    assertThat(stop.isAlive()).isFalse();
    assertThat(folder.resolve("data").resolve("recobro.db-wal"))
        .as("the log is in the database")
        .satisfiesAnyOf(
            log -> assertThat(log).doesNotExist(), log -> assertThat(log).isEmptyFile());
    try (Floor again =
        Floor.open(folder, dev.recobro.store.StoreAddress.in(folder.resolve("data")), clock)) {
      assertThat(again.audit("A-1")).containsExactly("payment");
    }
  }

  @Test
  void streams_of_events_end_when_the_server_stops() throws Exception {
    Floor floor =
        Floor.open(
            folder,
            TestDatabase.SQLITE,
            new SetClock("2026-11-03T18:00:00Z"),
            aDay("2026-11-03", anEntry("A-1")));
    HttpResponse<InputStream> stream =
        floor
            .client()
            .http()
            .send(
                HttpRequest.newBuilder(URI.create(floor.client().base() + "/v1/events")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    Thread stop = new Thread(floor::close);
    stop.start();

    String told = new String(stream.body().readAllBytes(), StandardCharsets.UTF_8);
    stop.join(TimeUnit.SECONDS.toMillis(20));
    assertThat(told).contains("retry");
    assertThat(stop.isAlive()).isFalse();
  }

  @Test
  void a_process_that_is_told_to_end_closes_its_database_first() throws Exception {
    aDay("2026-11-03", anEntry("A-1")).publish(folder.resolve("runs"));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + Path.of("jvm.args").toAbsolutePath(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "serve",
                    "--runs",
                    folder.resolve("runs").toString(),
                    "--data",
                    folder.resolve("data").toString(),
                    "--port",
                    "0"))
            .redirectError(folder.resolve("log").toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.startsWith("Recobro: ")) {
        line = out.readLine();
      }
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(Files.readString(folder.resolve("log")))
        .contains("everything that was acknowledged");
    assertThat(folder.resolve("data").resolve("recobro.db-wal")).doesNotExist();
  }
}
