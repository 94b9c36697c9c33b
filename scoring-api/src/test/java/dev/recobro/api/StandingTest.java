package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands about an account now: holds, a pin, and contacts that the rules leave. */
final class StandingTest {
  private static final String STANDING = "/v1/accounts/A-1/standing";

  @TempDir private Path folder;

  private static JsonNode sevenInSeven(Floor floor) {
    for (JsonNode limit : floor.client().json(STANDING).path("limits")) {
      if (limit.path("rule").asText().equals("us_regf_7_in_7")) {
        return limit;
      }
    }
    throw new AssertionError(floor.client().json(STANDING));
  }

  @ParameterizedTest
  @EnumSource
  void each_call_takes_one_of_seven_until_its_seven_days_are_over(TestDatabase database)
      throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay("2026-11-03", anEntry("A-1").called(6, "2026-10-30T18:00:00Z")))) {
      assertThat(sevenInSeven(floor).path("used").asInt()).isEqualTo(6);
      assertThat(sevenInSeven(floor).path("left").asInt()).isEqualTo(1);
      floor.dispose(floor.lease("anna", 1).get(0), "no_answer", "");
      assertThat(sevenInSeven(floor).path("used").asInt()).isEqualTo(7);
      assertThat(sevenInSeven(floor).path("left").asInt()).isZero();

      // Los Angeles: the six of 30 October count through 5 November.
      clock.set("2026-11-06T07:59:59Z");
      assertThat(sevenInSeven(floor).path("left").asInt()).isZero();
      clock.set("2026-11-06T08:00:00Z");
      assertThat(sevenInSeven(floor).path("used").asInt()).isEqualTo(1);
      assertThat(sevenInSeven(floor).path("left").asInt()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_hold_and_a_pin_stand_with_name_and_reason_until_they_end(TestDatabase database)
      throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor = Floor.open(folder, database, clock, aDay("2026-11-03", anEntry("A-1")))) {
      assertThat(floor.client().json(STANDING).path("holds")).isEmpty();
      assertThat(floor.client().json(STANDING).path("pin").isNull()).isTrue();
      floor.post(
          "/v1/accounts/A-1/hold",
          "{\"by\":\"Mia\",\"reason\":\"lawyer\",\"until\":\"2026-11-03T19:00:00Z\"}");
      floor.post("/v1/accounts/A-1/pin", "{\"by\":\"Leo\",\"reason\":\"promised\"}");

      JsonNode standing = floor.client().json(STANDING);
      assertThat(standing.path("records").asBoolean()).isTrue();
      assertThat(standing.path("holds").get(0).path("by").asText()).isEqualTo("Mia");
      assertThat(standing.path("holds").get(0).path("reason").asText()).isEqualTo("lawyer");
      assertThat(standing.path("pin").path("by").asText()).isEqualTo("Leo");
      clock.set("2026-11-03T19:00:00Z");
      assertThat(floor.client().json(STANDING).path("holds")).isEmpty();
    }
  }

  @Test
  void where_nothing_is_recorded_nothing_stands_and_it_is_said() throws StartRefused {
    RunPublisher.aRun("2026-11-22", "r1", 3).publish(folder);
    try (ApiServer server = ApiServer.start(folder, "127.0.0.1", 0)) {
      JsonNode standing = ApiClient.of(server).json("/v1/accounts/A-0000001/standing");

      assertThat(standing.path("records").asBoolean()).isFalse();
      assertThat(standing.path("holds")).isEmpty();
      assertThat(ApiClient.of(server).get("/v1/accounts/none/standing").statusCode())
          .isEqualTo(404);
    }
  }
}
