package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Every request has a name, in its answer, its problem and the log. */
final class RequestIdTest {
  @TempDir private Path runs;

  @Test
  void a_sane_id_of_the_clients_is_kept_and_another_is_replaced() throws StartRefused {
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);

      assertThat(id(client.get("/health/live", "X-Request-Id", "dialer-7.a_B")))
          .isEqualTo("dialer-7.a_B");
      assertThat(id(client.get("/health/live", "X-Request-Id", "{\"a\":1}")))
          .matches("[0-9a-f-]{36}");
      assertThat(id(client.get("/health/live", "X-Request-Id", "x".repeat(65))))
          .matches("[0-9a-f-]{36}");
      assertThat(id(client.get("/health/live"))).isNotEqualTo(id(client.get("/health/live")));
    }
  }

  @Test
  void a_problem_names_its_request() throws StartRefused {
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      HttpResponse<byte[]> problem =
          ApiClient.of(server).get("/v1/worklists/current/nobody", "X-Request-Id", "r-1");

      assertThat(ApiClient.tree(problem.body()).path("instance").asText())
          .isEqualTo("urn:recobro:request:r-1");
      assertThat(id(problem)).isEqualTo("r-1");
    }
  }

  @Test
  void a_request_is_logged_as_one_json_line_without_its_address() throws Exception {
    Logger access = (Logger) LoggerFactory.getLogger("dev.recobro.access");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    access.addAppender(lines);
    access.setLevel(Level.INFO);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient.of(server).get("/v1/accounts/someone?address=x", "X-Request-Id", "r-2");
    } finally {
      access.setLevel(null);
      access.detachAppender(lines);
    }

    assertThat(lines.list).hasSize(1);
    byte[] line = shippedEncoder().encode(lines.list.get(0));
    String text = new String(line, java.nio.charset.StandardCharsets.UTF_8);
    JsonNode tree = ApiClient.tree(line);
    assertThat(text.strip().lines()).hasSize(1);
    assertThat(text).doesNotContain("someone", "address");
    assertThat(tree.path("mdc").path("request_id").asText()).isEqualTo("r-2");
    assertThat(tree.path("formattedMessage").asText()).isEqualTo("request");
    assertThat(tree.path("kvpList").toString())
        .contains("\"route\":\"/v1/accounts/{id}\"", "\"method\":\"GET\"", "\"status\":");
  }

  /** The encoder as the shipped logback.xml sets it up. */
  private static JsonEncoder shippedEncoder() throws Exception {
    ch.qos.logback.classic.LoggerContext context = new ch.qos.logback.classic.LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(RequestIdTest.class.getResource("/logback.xml"));
    ConsoleAppender<ILoggingEvent> appender =
        (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("lines");
    return (JsonEncoder) appender.getEncoder();
  }

  private static String id(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("X-Request-Id").orElseThrow();
  }
}
