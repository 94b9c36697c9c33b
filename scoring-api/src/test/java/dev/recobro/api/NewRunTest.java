package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that come, that aren't whole, and that were there before. */
final class NewRunTest {
  private static final String AGENTS = "/v1/worklists/current/agents";
  private final Path runs;

  NewRunTest(@TempDir Path runs) {
    this.runs = runs;
  }

  @Test
  void without_a_run_the_server_lives_but_isnt_ready() throws StartRefused, InterruptedException {
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      RunChanges changes = new RunChanges(server);

      assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(client.get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(client.json("/health/ready").path("trouble").asText())
          .isEqualTo("current is missing");
      assertThat(client.get(AGENTS).statusCode()).isEqualTo(503);
      assertThat(client.get("/v1/worklists").statusCode()).isEqualTo(503);

      RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
      changes.await(() -> client.get("/health/ready").statusCode() == 200);
      assertThat(client.json("/health/ready").path("trouble").isNull()).isTrue();
    }
  }

  @Test
  void a_new_run_is_picked_up_and_pages_begun_before_go_on()
      throws StartRefused, InterruptedException {
    RunPublisher.aRun("2026-11-21", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      RunChanges changes = new RunChanges(server);
      JsonNode first = client.json(AGENTS + "?limit=20");

      RunPublisher.aRun("2026-11-22", "r2", 40).publish(runs);
      changes.await(() -> client.json(AGENTS).path("run").asText().equals("r2"));
      JsonNode second =
          client.json(AGENTS + "?limit=20&cursor=" + first.path("next_cursor").asText());

      assertThat(second.path("run").asText()).isEqualTo("r1");
      assertThat(second.path("entries")).hasSize(10);
      assertThat(second.path("next_cursor").isNull()).isTrue();
      assertThat(client.json("/v1/worklists").path("days").findValuesAsText("as_of"))
          .containsExactly("2026-11-22", "2026-11-21");
      assertThat(client.json("/v1/worklists/2026-11-21/agents").path("count").asInt())
          .isEqualTo(30);
      JsonNode newest = client.json("/v1/worklists?limit=1");
      assertThat(
              client
                  .json("/v1/worklists?cursor=" + newest.path("next_cursor").asText())
                  .path("days")
                  .findValuesAsText("as_of"))
          .containsExactly("2026-11-21");
    }
  }

  @Test
  void a_cursor_of_a_run_that_was_let_go_is_gone() throws StartRefused, InterruptedException {
    RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      RunChanges changes = new RunChanges(server);
      String cursor = client.json(AGENTS + "?limit=20").path("next_cursor").asText();
      for (String run : List.of("r2", "r3")) {
        RunPublisher.aRun("2026-11-22", run, 30).publish(runs);
        changes.await(() -> client.json(AGENTS).path("run").asText().equals(run));
      }

      assertThat(client.get(AGENTS + "?limit=20&cursor=" + cursor).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void a_run_whose_file_differs_is_refused_and_the_old_one_stays()
      throws StartRefused, InterruptedException, IOException {
    RunPublisher.aRun("2026-11-21", "r1", 30).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      RunChanges changes = new RunChanges(server);
      RunPublisher bad = RunPublisher.aRun("2026-11-22", "r2", 30);
      Path file = bad.write(runs).resolve("accounts/part-00001.parquet");
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      bad.putInForce(runs);

      changes.await(() -> !client.json("/health/ready").path("trouble").isNull());
      JsonNode ready = client.json("/health/ready");
      assertThat(ready.path("status").asText()).isEqualTo("ready");
      assertThat(ready.path("run").asText()).isEqualTo("r1");
      assertThat(ready.path("trouble").asText())
          .startsWith("run 2026-11-22/r2: accounts/part-00001.parquet isn't the file");
      assertThat(client.json(AGENTS).path("run").asText()).isEqualTo("r1");
    }
  }

  @Test
  void a_missing_file_and_a_path_that_leads_outside_are_refused() throws StartRefused, IOException {
    Path run = RunPublisher.aRun("2026-11-22", "r1", 30).publish(runs);
    Files.delete(run.resolve("worklist/part-00000.parquet"));
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      assertThat(server.runs().trouble().orElseThrow()).contains("part-00000.parquet is missing");
    }
    Files.writeString(runs.resolve("current"), "../elsewhere");
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      assertThat(server.runs().trouble().orElseThrow()).contains("names no run");
    }
  }

  @Test
  void requests_during_a_change_see_one_whole_run_or_the_other()
      throws StartRefused, InterruptedException {
    RunPublisher.aRun("2026-11-21", "r1", 100).publish(runs);
    try (ApiServer server = ApiServer.start(runs, "127.0.0.1", 0)) {
      ApiClient client = ApiClient.of(server);
      RunChanges changes = new RunChanges(server);
      AtomicBoolean stop = new AtomicBoolean();
      ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread thread = new Thread(() -> ask(client, stop, wrong));
        thread.start();
        clients.add(thread);
      }
      RunPublisher.aRun("2026-11-22", "r2", 200).publish(runs);
      changes.await(() -> client.json(AGENTS).path("run").asText().equals("r2"));
      stop.set(true);
      for (Thread thread : clients) {
        thread.join();
      }

      assertThat(wrong).isEmpty();
    }
  }

  private static void ask(
      ApiClient client, AtomicBoolean stop, ConcurrentLinkedQueue<String> wrong) {
    while (!stop.get()) {
      HttpResponse<byte[]> answer = client.get(AGENTS + "?limit=1000");
      JsonNode page = ApiClient.tree(answer.body());
      int count = page.path("run").asText().equals("r1") ? 100 : 200;
      if (answer.statusCode() != 200 || page.path("entries").size() != count) {
        wrong.add(answer.statusCode() + " " + page.path("run") + " " + page.path("count"));
      }
    }
  }
}
