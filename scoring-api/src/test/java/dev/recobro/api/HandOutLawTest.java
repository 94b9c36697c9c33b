package dev.recobro.api;

import static dev.recobro.api.DayEntry.anEntry;
import static dev.recobro.api.DayPublisher.aDay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contact law at the moment of the hand-out, asked through the socket with a set clock. */
final class HandOutLawTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void at_2059_of_the_debtor_s_clock_an_entry_goes_out_and_at_2100_it_is_held_back_until_eight(
      TestDatabase database) throws StartRefused {
    // 20:59 in Los Angeles, which is 04:59 of the next day by UTC.
    SetClock clock = new SetClock("2026-11-04T04:59:59Z");
    try (Floor floor =
        Floor.open(folder, database, clock, aDay("2026-11-03", anEntry("A-1"), anEntry("A-2")))) {
      assertThat(floor.accounts("anna", 1)).containsExactly("A-1");

      clock.set("2026-11-04T05:00:00Z");
      assertThat(floor.accounts("anna", 1)).isEmpty();
      assertThat(heldBack(floor, "A-2").path("rules").get(0).asText())
          .isEqualTo("us_inconvenient_time");
      assertThat(heldBack(floor, "A-2").path("until").asText()).isEqualTo("2026-11-04T16:00:00Z");

      clock.set("2026-11-04T15:59:59Z");
      assertThat(floor.accounts("anna", 2)).isEmpty();
      clock.set("2026-11-04T16:00:00Z");
      assertThat(floor.accounts("anna", 2)).containsExactly("A-1", "A-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void before_its_window_an_entry_is_kept_and_then_offered_in_its_place(TestDatabase database)
      throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T14:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay(
                "2026-11-03",
                anEntry("west"),
                anEntry("east").in("US-FL", "America/New_York", "08:00", "21:00")))) {
      assertThat(floor.accounts("anna", 2)).containsExactly("east");
      clock.set("2026-11-03T16:00:00Z");
      assertThat(floor.accounts("ben", 1)).containsExactly("west");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_seventh_call_in_seven_days_goes_out_and_the_eighth_waits_for_its_day(
      TestDatabase database) throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay("2026-11-03", anEntry("A-1").called(6, "2026-10-30T18:00:00Z")))) {
      JsonNode seventh = floor.lease("anna", 1).get(0);
      JsonNode answer = floor.dispose(seventh, "no_answer", "");
      assertThat(answer.path("entry").asText()).isEqualTo("waiting");
      assertThat(answer.path("again_at").asText()).isEqualTo("2026-11-03T20:00:00Z");

      clock.set("2026-11-03T20:00:00Z");
      assertThat(floor.accounts("anna", 1)).as("the eighth").isEmpty();
      JsonNode held = heldBack(floor, "A-1");
      assertThat(held.path("rules").get(0).asText()).isEqualTo("us_regf_7_in_7");
      // The six calls of 30 October leave the window of seven days on 6 November, at eight o'clock.
      assertThat(held.path("until").asText()).isEqualTo("2026-11-06T16:00:00Z");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_open_promise_of_the_portfolio_waits_for_its_last_day_of_grace_and_holds_one_debt_alone(
      TestDatabase database) throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay(
                "2026-11-03",
                anEntry("A-1").of("D-1").promisedUntil("2026-11-05"),
                anEntry("A-2").of("D-1"),
                anEntry("A-3").promisedUntil("2026-11-02")))) {
      assertThat(floor.accounts("anna", 1)).containsExactly("A-2");
      JsonNode held = heldBack(floor, "A-1");
      assertThat(held.path("rules").get(0).asText()).isEqualTo("open_promise");
      // The 6th begins in Los Angeles, and with it the hours from eight o'clock.
      assertThat(held.path("until").asText()).isEqualTo("2026-11-06T16:00:00Z");
      assertThat(floor.accounts("ben", 5)).containsExactly("A-3");

      clock.set("2026-11-05T18:00:00Z");
      assertThat(floor.accounts("ben", 5)).doesNotContain("A-1");
      clock.set("2026-11-06T18:00:00Z");
      assertThat(floor.accounts("ben", 5)).contains("A-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void after_a_conversation_nobody_else_calls_about_the_debt(TestDatabase database)
      throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T18:00:00Z");
    try (Floor floor =
        Floor.open(folder, database, clock, aDay("2026-11-03", anEntry("A-1"), anEntry("A-2")))) {
      floor.dispose(floor.lease("anna", 1).get(0), "right_party_contact", "");

      assertThat(floor.accounts("anna", 5)).containsExactly("A-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void on_a_colombian_holiday_and_on_a_sunday_nothing_goes_out(TestDatabase database)
      throws StartRefused {
    // 8 December, a Tuesday: the Immaculate Conception. Ten in the morning in Bogotá.
    SetClock clock = new SetClock("2026-12-08T15:00:00Z");
    try (Floor floor =
        Floor.open(
            folder,
            database,
            clock,
            aDay(
                "2026-12-05",
                anEntry("A-1")
                    .in("CO", "America/Bogota", "08:00", "15:00")
                    .by("call", "+573001")))) {
      assertThat(floor.accounts("anna", 1)).isEmpty();
      assertThat(rules(heldBack(floor, "A-1"))).contains("co_holidays");

      clock.set("2026-12-09T11:59:59Z");
      assertThat(floor.accounts("anna", 1)).isEmpty();
      clock.set("2026-12-09T12:00:00Z");
      assertThat(floor.accounts("anna", 1)).containsExactly("A-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void in_colombia_a_debtor_who_was_reached_is_not_contacted_again_that_day_about_another_debt(
      TestDatabase database) throws StartRefused {
    SetClock clock = new SetClock("2026-11-03T15:00:00Z");
    DayEntry one = anEntry("A-1").of("D").in("CO", "America/Bogota", "07:00", "19:00");
    DayEntry other = anEntry("A-2").of("D").in("CO", "America/Bogota", "07:00", "19:00");
    try (Floor floor = Floor.open(folder, database, clock, aDay("2026-11-03", one, other))) {
      floor.dispose(floor.lease("anna", 1).get(0), "right_party_contact", "");

      assertThat(floor.accounts("anna", 5)).isEmpty();
      assertThat(rules(heldBack(floor, "A-2"))).contains("co_once_a_day");
      assertThat(heldBack(floor, "A-2").path("until").asText()).isEqualTo("2026-11-04T12:00:00Z");
    }
  }

  private static List<String> rules(JsonNode held) {
    List<String> rules = new ArrayList<>();
    held.path("rules").forEach(rule -> rules.add(rule.asText()));
    return rules;
  }

  /** What the last record says of an account that was held back. */
  private static JsonNode heldBack(Floor floor, String account) {
    JsonNode records = floor.client().json("/v1/audit?account=" + account).path("records");
    JsonNode last = records.get(records.size() - 1);
    assertThat(last.path("kind").asText()).isEqualTo("held_back");
    return last.path("details");
  }
}
