package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "CO, 2026-07-20, true",
    "CO, 2026-07-21, false",
    "CO, 2026-06-04, false",
    "CO, 2026-06-08, true",
    "MX, 2026-11-16, true",
    "MX, 2026-11-20, false",
    "CL, 2026-09-18, true",
    "PE, 2026-07-28, true",
    "EC, 2026-08-10, true",
    "BR, 2026-09-07, true",
    "BR, 2026-07-09, false",
    "BR-SP, 2026-07-09, true",
    "ES, 2026-10-12, true",
    "ES-CT, 2026-09-11, true",
    "GB-ENG, 2026-12-28, true",
    "DE, 2026-10-03, true",
    "US-MA, 2026-07-03, true",
    "ZZ, 2026-12-25, false"
  })
  void public_holidays_fall_on_their_days(String jurisdiction, LocalDate day, boolean holiday) {
    assertThat(Holidays.of(List.of(jurisdiction)).fallsOn((int) day.toEpochDay()))
        .isEqualTo(holiday);
  }

  @Test
  void those_of_two_jurisdictions_are_kept_together() {
    Holidays both = Holidays.of(List.of("CO", "MX"));
    assertThat(both.fallsOn((int) LocalDate.of(2026, 7, 20).toEpochDay())).isTrue();
    assertThat(both.fallsOn((int) LocalDate.of(2026, 9, 16).toEpochDay())).isTrue();
    assertThat(both.fallsOn((int) LocalDate.of(2026, 9, 17).toEpochDay())).isFalse();
  }

  @Test
  void every_country_can_be_asked() {
    int day = (int) LocalDate.of(2026, 11, 25).toEpochDay();
    for (String country : Locale.getISOCountries()) {
      Holidays.of(List.of(country)).fallsOn(day);
    }
    assertThat(Holidays.of(List.of("CO")).fallsOn(Integer.MIN_VALUE / 2)).isFalse();
  }
}
