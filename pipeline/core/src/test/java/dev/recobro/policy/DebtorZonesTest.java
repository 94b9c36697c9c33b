package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorZonesTest {

  /** Two islands on which nobody lives: the time zone database has no zone for them. */
  private static final Set<String> UNINHABITED = Set.of("BV", "HM");

  private final DebtorZones zones = new DebtorZones(ZoneId.of("Asia/Tokyo"));

  @ParameterizedTest
  @CsvSource({
    "CO, America/Bogota",
    "PE, America/Lima",
    "GB, Europe/London",
    "US-MA, America/New_York",
    "US-NY-NYC, America/New_York",
    "BR-SP, America/Sao_Paulo",
    "ES-CN, Atlantic/Canary",
    "CO-ANT, America/Bogota",
  })
  void a_jurisdiction_of_one_zone_tells_the_debtor_s(String jurisdiction, String zone) {
    assertThat(zones.of(null, jurisdiction).zone()).isEqualTo(ZoneId.of(zone));
    assertThat(zones.of(null, jurisdiction).clocks()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"US, 8", "MX, 6", "MX-JAL, 6", "US-TX, 2", "BR-AM, 2", "CL, 3"})
  void one_of_several_leaves_them_all_and_shows_the_portfolio_s(String jurisdiction, int clocks) {
    assertThat(zones.of(null, jurisdiction).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(zones.of(null, jurisdiction).clocks()).hasSize(clocks);
  }

  @Test
  void the_debtor_s_own_zone_comes_first() {
    assertThat(zones.of("America/Cancun", "MX").zone()).isEqualTo(ZoneId.of("America/Cancun"));
    assertThat(zones.of("America/Cancun", "MX").clocks()).hasSize(1);
  }

  @Test
  void every_inhabited_country_has_zones_that_this_java_knows() {
    ZoneId nowhere = ZoneId.of("Etc/GMT+12");
    DebtorZones table = new DebtorZones(nowhere);
    for (String country : Locale.getISOCountries()) {
      boolean known =
          table.of(null, country).clocks().stream()
              .noneMatch(clock -> clock.zone().equals(nowhere));
      assertThat(known).as(country).isEqualTo(!UNINHABITED.contains(country));
    }
  }
}
