package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.store.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server tells Prometheus, and what the dashboard asks for. */
final class MetricsTest {
  private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z0-9]+)+\\b");
  private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void what_was_done_to_the_lists_is_counted_when_it_is_on_the_disk(TestDatabase database)
      throws StartRefused {
    try (Floor floor = worked(database)) {
      String text = text(floor);

      assertThat(text.lines())
          .contains(
              "recobro_entries_handed_out_total 3.0",
              "recobro_payments_total 1.0",
              "recobro_dispositions_total{outcome=\"refused\"} 1.0",
              "recobro_withdrawals_total{why=\"payment\"} 1.0",
              "recobro_leases_ended_total{how=\"disposed\"} 1.0",
              "recobro_queue_entries{desk=\"agents\",state=\"leased\"} 2.0",
              "recobro_queue_entries{desk=\"agents\",state=\"done\"} 1.0",
              "recobro_run_age_seconds 68400.0",
              "recobro_event_listeners 0.0")
          .anyMatch(line -> line.startsWith("recobro_run_served{as_of=\"2026-11-03\",run="))
          .anyMatch(line -> line.startsWith("recobro_model_set{model="));
      assertThat(text)
          .contains(
              "jvm_memory_used_bytes", "recobro_queue_entries{desk=\"agents\",state=\"open\"} 1.0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void entries_whose_window_is_open_when_their_list_comes_need_nobody_to_wake_them(
      TestDatabase database) throws StartRefused {
    try (Floor floor =
        Floor.open(
            folder,
            database,
            new SetClock("2026-11-03T18:00:00Z"),
            aDay(
                "2026-11-03",
                anEntry("A-1"),
                anEntry("A-2").in("US-HI", "Pacific/Honolulu", "09:00", "21:00")))) {
      assertThat(text(floor).lines())
          .contains(
              "recobro_queue_entries{desk=\"agents\",state=\"open\"} 1.0",
              "recobro_queue_entries{desk=\"agents\",state=\"waiting\"} 1.0");
      assertThat(floor.accounts("anna", 5)).containsExactly("A-1");
    }
  }

  @Test
  void latencies_are_by_pattern_and_status_and_name_no_account() throws StartRefused {
    try (Floor floor = worked(TestDatabase.SQLITE)) {
      floor.client().get("/v1/accounts/secret-account");
      floor.client().get("/nowhere/secret-account");
      floor.client().get("/v1/worklists?secret=account");

      assertThat(text(floor).lines())
          .anyMatch(
              line ->
                  line.startsWith("recobro_http_requests_seconds_bucket{")
                      && line.contains("route=\"/v1/accounts/{id}\"")
                      && line.contains("status=\"404\"")
                      && line.contains("le=\"0.05\""))
          .anyMatch(
              line ->
                  line.startsWith("recobro_http_requests_seconds_count{")
                      && line.contains("route=\"none\",status=\"404\""))
          .noneMatch(line -> line.contains("secret"));
    }
  }

  @Test
  void every_metric_that_the_dashboard_shows_is_there() throws StartRefused, IOException {
    JsonNode dashboard =
        new ObjectMapper()
            .readTree(
                Path.of(System.getProperty("recobro.root", ".."), "ops", "grafana-dashboard.json")
                    .toFile());
    Set<String> shown = new TreeSet<>();
    for (JsonNode expression : dashboard.findValues("expr")) {
      String query =
          expression.asText().replaceAll("\\{[^}]*}", "").replaceAll("by \\([^)]*\\)", "");
      Matcher metric = METRIC.matcher(query);
      while (metric.find()) {
        shown.add(metric.group());
      }
    }
    shown.removeAll(FUNCTIONS);

    try (Floor floor = worked(TestDatabase.SQLITE)) {
      text(floor);
      List<String> known =
          text(floor)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.replaceFirst("[{ ].*", ""))
              .toList();
      assertThat(shown).hasSizeGreaterThan(15);
      assertThat(known).containsAll(shown);
    }
  }

  /** Four entries: one was refused, one is withdrawn under its holder, one is held, one waits. */
  private Floor worked(TestDatabase database) throws StartRefused {
    Floor floor =
        Floor.open(
            folder,
            database,
            new SetClock("2026-11-03T18:00:00Z"),
            aDay("2026-11-03", anEntry("A-1"), anEntry("A-2"), anEntry("A-3"), anEntry("A-4")));
    List<JsonNode> leases = floor.lease("anna", 3);
    floor.dispose(leases.get(0), "refused", "");
    floor.post(
        "/v1/payments",
        "{\"account_id\":\"A-2\",\"payment_id\":\"P\",\"paid_on\":\"2026-11-03\",\"amount\":5}");
    return floor;
  }

  private static String text(Floor floor) {
    return new String(floor.client().get("/metrics").body(), StandardCharsets.UTF_8);
  }
}
