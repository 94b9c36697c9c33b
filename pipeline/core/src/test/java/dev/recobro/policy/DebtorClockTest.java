package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorClockTest {

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/Santiago",
            "America/Havana",
            "America/New_York",
            "Australia/Lord_Howe",
            "Europe/London",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Pacific/Apia",
            "UTC")
        .map(ZoneId::of);
  }

  @Property
  void shows_the_day_and_second_that_java_time_shows(
      @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long at) {
    ZonedDateTime shown = Instant.ofEpochSecond(at).atZone(zone);
    assertThat(DebtorClock.of(zone).day(at)).isEqualTo((int) shown.toLocalDate().toEpochDay());
    assertThat(DebtorClock.of(zone).secondOfDay(at)).isEqualTo(shown.toLocalTime().toSecondOfDay());
  }

  @Property
  void a_day_begins_when_java_time_begins_it(
      @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 16_000, max = 46_000) int day) {
    long start = LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
    assertThat(DebtorClock.of(zone).startOf(day)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({
    // In spring 02:00 becomes 03:00: the hour between is skipped, or what is left of it is open.
    "2026-03-08, 02:00, 03:00, ''",
    "2026-03-08, 02:30, 04:00, 2026-03-08T07:00:00Z",
    "2026-03-08, 01:59, 02:30, 2026-03-08T06:59:00Z",
    // In autumn 02:00 becomes 01:00: the first of two equal hours counts.
    "2026-11-01, 01:30, 01:45, 2026-11-01T05:30:00Z",
    "2026-11-01, 02:00, 03:00, 2026-11-01T07:00:00Z"
  })
  void the_first_instant_of_hours_is_right_when_clocks_change(
      LocalDate day, LocalTime opens, LocalTime shuts, String first) {
    DebtorClock clock = DebtorClock.of(ZoneId.of("America/New_York"));
    long expected = first.isEmpty() ? DebtorClock.NONE : Instant.parse(first).getEpochSecond();
    assertThat(
            clock.earliest(
                (int) day.toEpochDay(),
                Long.MIN_VALUE,
                opens.toSecondOfDay(),
                shuts.toSecondOfDay()))
        .isEqualTo(expected);
  }

  @Test
  void hours_that_come_twice_are_open_again_the_second_time() {
    DebtorClock clock = DebtorClock.of(ZoneId.of("America/New_York"));
    long between = Instant.parse("2026-11-01T05:45:00Z").getEpochSecond();
    int day = (int) LocalDate.of(2026, 11, 1).toEpochDay();
    assertThat(clock.earliest(day, between, 90 * 60, 105 * 60))
        .isEqualTo(Instant.parse("2026-11-01T06:30:00Z").getEpochSecond());
  }

  @Test
  void a_day_that_a_zone_skipped_has_no_instant() {
    DebtorClock clock = DebtorClock.of(ZoneId.of("Pacific/Apia"));
    assertThat(clock.startOf((int) LocalDate.of(2011, 12, 30).toEpochDay()))
        .isEqualTo(DebtorClock.NONE);
  }
}
