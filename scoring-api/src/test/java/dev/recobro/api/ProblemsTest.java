package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a client can do wrong. */
final class ProblemsTest {
  private static final String AGENTS = "/v1/worklists/current/agents";
  private static ApiServer server;
  private static ApiClient client;

  @BeforeAll
  static void serve(@TempDir Path runs) throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    server = ApiServer.start(runs, "127.0.0.1", 0);
    client = ApiClient.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/worklists/current/agents?limit=0                     | 400 | 1 or more",
        "/v1/worklists/current/agents?limit=1001                  | 400 | at most 1000",
        "/v1/worklists/current/agents?limit=many                  | 400 | whole number",
        "/v1/worklists/current/agents?limit=99999999999           | 400 | whole number",
        "/v1/worklists/current/agents?limit=5&limit=6             | 400 | once",
        "/v1/worklists/current/agents?channel=pigeon              | 400 | call, sms",
        "/v1/worklists/current/agents?bucket=31-61                | 400 | 181+",
        "/v1/worklists/current/agents?min_overdue=lots            | 400 | major units",
        "/v1/worklists/current/agents?min_overdue=-1              | 400 | major units",
        "/v1/worklists/current/agents?min_overdue=1e999999999     | 400 | major units",
        "/v1/worklists/current/agents?min_overdue=1e-999999999    | 400 | major units",
        "/v1/worklists/current/agents?sort=beauty                 | 400 | net_value",
        "/v1/worklists/current/agents?chanel=sms                  | 400 | channel",
        "/v1/worklists/current/agents?cursor=tomorrow             | 400 | next_cursor",
        "/v1/worklists/current/agents?cursor=%00%ff               | 400 | ",
        "/v1/worklists/current/agents?limit=%zz                   | 400 | ",
        "/v1/worklists/someday/agents                             | 400 | 2026-11-22",
        "/v1/worklists/2026-02-30/agents                          | 400 | date",
        "/v1/worklists/2026-11-21/agents                          | 404 | /v1/worklists",
        "/v1/worklists/current/nobody                             | 404 | /v1/worklists",
        "/v1/accounts/unknown                                     | 404 | no account unknown",
        "/v1/accounts/A-0000001?x=1                               | 400 | no parameters",
        "/v1/worklists?limit=0                                    | 400 | 1 or more",
        "/v1/worklists?cursor=x                                   | 400 | next_cursor",
        "/v1/nothing                                              | 404 | /docs",
        "/assets/nothing.js                                       | 404 | /docs"
      })
  void a_bad_request_gets_a_problem_that_says_what_to_do(String path, int status, String says)
      throws IOException {
    Raw answer = raw("GET " + path.strip() + " HTTP/1.1\r\nHost: localhost\r\n");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().toLowerCase(java.util.Locale.ROOT))
        .contains("content-type: application/problem+json");
    assertThat(answer.problem().path("status").asInt()).isEqualTo(status);
    assertThat(answer.problem().path("detail").asText()).contains(says == null ? "" : says);
    assertThat(answer.body()).doesNotContain("Exception", "at dev.recobro");
  }

  @Test
  void another_method_gets_405_with_the_ones_allowed() {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(client.base() + AGENTS))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<byte[]> answer = client.send(post);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void an_unknown_format_gets_406_with_the_known_ones() {
    HttpResponse<byte[]> answer = client.get(AGENTS, "Accept", "application/pdf");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(ApiClient.tree(answer.body()).path("detail").asText()).contains("text/csv");
  }

  @Test
  void an_address_that_is_too_long_gets_414() throws IOException {
    for (int length : new int[] {5_000, 20_000}) {
      Raw answer =
          raw(
              "GET "
                  + AGENTS
                  + "?cursor="
                  + "x".repeat(length)
                  + " HTTP/1.1\r\nHost: localhost\r\n");

      assertThat(answer.status()).isEqualTo(414);
      assertThat(answer.problem().path("title").asText()).isEqualTo("Address too long");
    }
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    String cursor = client.json(AGENTS + "?limit=5").path("next_cursor").asText();

    assertThat(client.get(AGENTS + "?limit=5&cursor=" + cursor).statusCode()).isEqualTo(200);
    assertThat(client.get(AGENTS + "?limit=5&channel=sms&cursor=" + cursor).statusCode())
        .isEqualTo(400);
    assertThat(client.get("/v1/worklists/current/robot?cursor=" + cursor).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_foreign_host_name_is_refused() throws IOException {
    Raw answer = raw("GET /v1/worklists HTTP/1.1\r\nHost: evil.example:7070\r\n");

    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.body()).doesNotContain("agents");
  }

  @Test
  void head_answers_without_a_body() {
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(client.base() + AGENTS))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();

    assertThat(client.send(head).statusCode()).isEqualTo(200);
    assertThat(client.send(head).body()).isEmpty();
  }

  @Test
  void every_answer_has_the_security_headers() {
    for (String path : new String[] {"/", AGENTS, "/v1/nothing", "/assets/list.js"}) {
      HttpResponse<byte[]> answer = client.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  /** An answer as it came through the socket. */
  private record Raw(String text) {
    int status() {
      return Integer.parseInt(text.substring(9, 12));
    }

    String headers() {
      return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    JsonNode problem() {
      return ApiClient.tree(
          body()
              .substring(body().indexOf('{'), body().lastIndexOf('}') + 1)
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Raw raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        OutputStream out = socket.getOutputStream()) {
      out.write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new Raw(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
