package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What connected dialers are told, and what they missed. */
@Timeout(60)
final class EventsTest {
  @TempDir private Path folder;

  /** One event as it came. */
  private record Told(String id, String kind, JsonNode data) {}

  @ParameterizedTest
  @EnumSource
  void a_withdrawal_is_told_within_a_second_and_what_was_missed_comes_again(TestDatabase database)
      throws Exception {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay("2026-11-03", anEntry("A-1"), anEntry("A-2"), anEntry("A-3")))) {
      String lease = floor.lease("anna", 1).get(0).path("lease_id").asText();
      Told told;
      try (BufferedReader events = listen(floor, null)) {
        events.readLine();
        long before = System.nanoTime();
        pay(floor, "A-1");
        told = next(events);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(1000);
      }
      assertThat(told.kind()).isEqualTo("withdrawn");
      assertThat(told.data().path("account_id").asText()).isEqualTo("A-1");
      assertThat(told.data().path("lease_id").asText()).isEqualTo(lease);
      assertThat(told.data().path("why").asText()).isEqualTo("payment");

      pay(floor, "A-2");
      floor.post("/v1/accounts/A-3/pin", "{\"by\":\"Mia\",\"reason\":\"first\"}");
      aDay("2026-11-04", anEntry("A-3")).publish(folder.resolve("runs"));
      try (BufferedReader events = listen(floor, told.id())) {
        events.readLine();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          missed.add(next(events).kind());
        }
        assertThat(missed).containsExactly("withdrawn", "re-ranked", "published");
      }
      try (BufferedReader events = listen(floor, "0")) {
        events.readLine();
        assertThat(next(events)).returns("1", Told::id).returns("published", Told::kind);
      }
      assertThat(floor.client().get("/v1/events", "Last-Event-ID", "x").statusCode())
          .isEqualTo(400);
    }
  }

  private static void pay(Floor floor, String account) {
    floor.post(
        "/v1/payments",
        "{\"account_id\":\"%s\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":1}"
            .formatted(account));
  }

  private static BufferedReader listen(Floor floor, @Nullable String last)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(floor.client().base() + "/v1/events"));
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<InputStream> answer =
        floor.client().http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static Told next(BufferedReader events) throws IOException {
    String id = "";
    String kind = "";
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        kind = line.substring(7);
      } else if (line.startsWith("data: ")) {
        return new Told(
            id, kind, ApiClient.tree(line.substring(6).getBytes(StandardCharsets.UTF_8)));
      }
    }
    throw new AssertionError("the stream ended");
  }
}
