package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.api.access.AccessSettings;
import dev.recobro.api.access.Role;
import dev.recobro.store.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too much, too deep, too often and broken: refused, and never the server's fault. */
final class LimitsTest {
  @TempDir private Path folder;

  @Test
  void a_body_that_isnt_json_is_400_and_one_that_doesnt_fit_422_everywhere() throws StartRefused {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      String deep = "[".repeat(40) + "]".repeat(40);
      for (String path :
          new String[] {Floor.LEASES, "/v1/dispositions", "/v1/payments", "/v1/what-if"}) {
        Role role = path.equals("/v1/what-if") ? Role.MANAGER : Role.DIALER;
        for (String body :
            new String[] {
              "{",
              "[]",
              "1",
              "null",
              "\"x\"",
              "{\"a\":1,\"a\":2}",
              "{} {}",
              "{\"agent\":" + deep + "}"
            }) {
          HttpResponse<byte[]> answer = floor.post(role, path, body, "Idempotency-Key", "k");
          assertThat(answer.statusCode()).as("%s to %s", body, path).isEqualTo(400);
        }
        HttpResponse<byte[]> stray =
            floor.post(role, path, "{\"stray\":1}", "Idempotency-Key", "k");
        assertThat(stray.statusCode()).as(path).isEqualTo(422);
        assertThat(KeyedFloor.detail(stray)).contains("stray");
        assertThat(
                floor
                    .post(role, path, " ".repeat((64 << 10) + 1), "Idempotency-Key", "k")
                    .statusCode())
            .as(path)
            .isEqualTo(413);
      }
    }
  }

  @Test
  void broken_requests_are_the_clients_fault() throws StartRefused, IOException {
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE)) {
      String key = "Authorization: " + floor.bearer(Role.DIALER) + "\r\n";
      String json = "Content-Type: application/json\r\n";
      for (String request :
          new String[] {
            "GET /v1/worklists HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n",
            "GET /v1/worklists HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + "x".repeat(6_000)
                + "\r\n",
            "GET /v1/worklists HTTP/1.1\r\nHost: localhost\r\nCookie: recobro-session=\"\r\n",
            "GET /v1/worklists HTTP/1.1\r\nHost: localhost\r\nAuthorization: \u00ff\u00fe\r\n",
            "GET /v1/worklists HTTP/1.1\r\nHost: [::1\r\n" + key,
            "GET /v1/accounts/%ff%fe HTTP/1.1\r\nHost: localhost\r\n" + key,
            "GET /v1/accounts/a%00b HTTP/1.1\r\nHost: localhost\r\n" + key,
            "GET /v1/accounts/..%2f..%2fetc HTTP/1.1\r\nHost: localhost\r\n" + key,
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\n" + key,
            "FOO /v1/worklists HTTP/1.1\r\nHost: localhost\r\n" + key,
            "garbage\r\n",
            "POST /v1/payments HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n" + json + key,
            "POST /v1/payments HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + json
                + key
                + "Connection: close\r\n\r\nZZ\r\n{}",
            "POST /v1/payments HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                + json
                + key
                + "Connection: close\r\n\r\n\u00ff\u00fe"
          }) {
        String answer = raw(floor, request);
        assertThat(answer).as(request).startsWith("HTTP/1.1 4");
        assertThat(answer).doesNotContain("Exception", "at dev.recobro", "at org.eclipse");
      }
      assertThat(floor.get(Role.DIALER, "/v1/worklists").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void no_more_connections_are_taken_than_may_be_open() throws Exception {
    AccessSettings few = new AccessSettings(1000, 3, false);
    try (KeyedFloor floor = KeyedFloor.open(folder, TestDatabase.SQLITE, "127.0.0.1", few)) {
      Socket[] held = new Socket[6];
      for (int i = 0; i < held.length; i++) {
        held[i] = new Socket(InetAddress.getLoopbackAddress(), floor.server().port());
        held[i].setSoTimeout(1_500);
      }
      int answered = 0;
      for (Socket socket : held) {
        answered += answers(socket) ? 1 : 0;
      }
      assertThat(answered).isBetween(1, 4);
      for (Socket socket : held) {
        socket.close();
      }
      Thread.sleep(500);
      assertThat(floor.client().get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  private static boolean answers(Socket socket) {
    try {
      socket
          .getOutputStream()
          .write(
              "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() >= 0;
    } catch (IOException notAnswered) {
      return false;
    }
  }

  private static String raw(KeyedFloor floor, String request) throws IOException {
    String end = request.contains("\r\n\r\n") ? "" : "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), floor.server().port());
        OutputStream out = socket.getOutputStream()) {
      socket.setSoTimeout(20_000);
      out.write((request + end).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
