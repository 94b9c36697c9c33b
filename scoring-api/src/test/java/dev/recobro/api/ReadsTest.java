package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures, what-if and scores where a run or the server lacks something. */
final class ReadsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path runs;

  ReadsTest(@TempDir Path runs) {
    this.runs = runs;
  }

  private ApiClient serve(ApiServer server) {
    return ApiClient.of(server);
  }

  /** A run whose record holds this config, too. */
  private void publish(String config) throws IOException {
    RunPublisher publisher = RunPublisher.aRun("2026-11-22", "r1", 30);
    Path record = publisher.write(runs).resolve("run.json");
    ObjectNode tree = (ObjectNode) MAPPER.readTree(record.toFile());
    tree.set("config", MAPPER.readTree(config));
    tree.put("base_currency", "USD");
    MAPPER.writeValue(record.toFile(), tree);
    publisher.putInForce(runs);
  }

  private static HttpResponse<byte[]> post(ApiClient client, String path, String body) {
    return client.send(
        HttpRequest.newBuilder(URI.create(client.base() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String detail(HttpResponse<byte[]> answer) {
    return ApiClient.tree(answer.body()).path("detail").asText();
  }

  @Test
  void without_model_sets_all_but_scores_is_answered() throws IOException, StartRefused {
    publish("{\"policy\": {\"packs\": [], \"changes\": []}}");
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = serve(server);

      assertThat(client.json("/v1/portfolio").path("desks")).hasSize(3);
      assertThat(client.json("/v1/portfolio").path("aging").isNull()).isTrue();
      assertThat(client.get("/v1/portfolio/accounts?channel=call").statusCode()).isEqualTo(404);
      assertThat(client.json("/v1/segments").path("segments")).isEmpty();
      assertThat(client.json("/v1/models").path("sets")).isEmpty();
      assertThat(client.json("/v1/rules").path("packs").size()).isGreaterThan(10);
      HttpResponse<byte[]> scores = post(client, "/v1/scores", "{}");
      assertThat(scores.statusCode()).isEqualTo(503);
      assertThat(detail(scores)).contains("--models");
    }
  }

  @Test
  void a_pack_that_isnt_there_is_named() throws IOException, StartRefused {
    publish("{\"policy\": {\"packs\": [\"own-rules.conf\"], \"changes\": []}}");
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      HttpResponse<byte[]> rules = serve(server).get("/v1/rules");

      assertThat(rules.statusCode()).isEqualTo(503);
      assertThat(detail(rules)).contains("own-rules.conf");
      assertThat(serve(server).get("/v1/portfolio").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_run_of_an_older_version_cant_be_asked_and_says_so() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      HttpResponse<byte[]> answer = post(serve(server), "/v1/what-if", "{}");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(detail(answer)).contains("make a run");
      assertThat(serve(server).get("/v1/rules").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void a_client_that_has_the_figures_isnt_sent_them_again() throws IOException, StartRefused {
    publish("{\"policy\": {\"packs\": [], \"changes\": []}}");
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = serve(server);
      for (String path : new String[] {"/v1/portfolio", "/v1/segments", "/v1/rules"}) {
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(client.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client.get(path + "?x=1").statusCode()).isEqualTo(400);
      }
    }
  }

  @Test
  void models_are_asked_for_in_pages() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      assertThat(serve(server).get("/v1/models?limit=101").statusCode()).isEqualTo(400);
      JsonNode models = serve(server).json("/v1/models?limit=5");
      assertThat(models.path("next_cursor").isNull()).isTrue();
    }
  }
}
