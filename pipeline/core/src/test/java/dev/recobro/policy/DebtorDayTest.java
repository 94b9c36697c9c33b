package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.Placement;
import dev.recobro.history.Contacts;
import dev.recobro.history.Promises;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorDayTest {

  /** A Wednesday without a holiday; in the United States clocks show summer time. */
  private static final int DAY = (int) LocalDate.of(2026, 9, 9).toEpochDay();

  private static final Approach CALL = Approach.unaddressed(Channel.CALL, "reminder");
  private static final Subject OPEN = subject(Set.of());

  private static Subject subject(Set<Flag> flags) {
    return new Subject(
        Subject.mask(flags), AccountStatus.OPEN, false, Integer.MAX_VALUE, Promises.NO_DAY);
  }

  private static DebtorDay day(String jurisdiction, String portfolio, Contacts known) {
    return new DebtorDay(
        ContactLaw.shipped().in(List.of(jurisdiction), Placement.FIRST_PARTY),
        new DebtorZones(ZoneId.of(portfolio)).of(null, jurisdiction),
        OPEN,
        known,
        DAY);
  }

  private static String window(DebtorDay day) {
    DayAnswer answer = day.window(CALL);
    return answer instanceof DayAnswer.Open open
        ? open.start() + "-" + open.end()
        : ((DayAnswer.Held) answer).first().ruleId();
  }

  @ParameterizedTest
  @CsvSource({
    // 8:00 to 21:00, from Honolulu's morning (18:00 UTC) to New York's evening (1:00 UTC)
    "US, UTC, 18:00-24:00, UTC",
    "US, America/New_York, 14:00-21:00, America/New_York",
    "US, Pacific/Honolulu, 08:00-15:00, Pacific/Honolulu",
    "US-CA, UTC, 08:00-21:00, America/Los_Angeles",
    "US-TX, America/Chicago, 09:00-21:00, America/Chicago",
    "ES, Europe/Madrid, 10:00-21:00, Europe/Madrid",
  })
  void where_the_zone_is_not_known_the_window_is_the_one_that_all_zones_share(
      String jurisdiction, String portfolio, String window, String zone) {
    DebtorDay day = day(jurisdiction, portfolio, Contacts.NONE);

    assertThat(window(day)).isEqualTo(window);
    assertThat(day.zone()).isEqualTo(ZoneId.of(zone));
  }

  @Test
  void zones_that_share_no_allowed_hour_hold() {
    // 9:00 to 18:00 in Kaliningrad and in Kamchatka, ten hours apart.
    assertThat(window(day("RU", "UTC", Contacts.NONE))).isEqualTo("unknown_time_zone");
  }

  @Test
  void what_holds_by_one_of_the_clocks_holds() {
    // The evening of the 2nd in Kaliningrad, the morning of the 3rd in Kamchatka.
    long second = Instant.parse("2026-09-02T20:00:00Z").getEpochSecond();
    Contacts once =
        new Contacts(
            new int[] {DAY - 7},
            new long[] {second},
            new byte[] {Contacts.code(Channel.CALL)},
            new byte[] {Contacts.code(Outcome.RIGHT_PARTY_CONTACT)},
            new byte[] {0});

    assertThat(window(day("RU", "UTC", once)))
        .as("seven days of rest after a conversation end on the 9th in the east only")
        .isEqualTo("default_after_conversation");
  }

  @Test
  void a_standing_hold_follows_from_the_subject_and_can_be_loosened_by_name() {
    Subject fraud = subject(Set.of(Flag.FRAUD));
    ContactLaw loosened =
        ContactLaw.of(
            ConfigFactory.parseString(
                "changes = [{ rule = flag_fraud, off = true, by = Ana, reason = cleared }]"));

    assertThat(rules(ContactLaw.shipped()).standing(fraud, DAY))
        .hasValueSatisfying(hold -> assertThat(hold.ruleId()).isEqualTo("flag_fraud"));
    assertThat(rules(ContactLaw.shipped()).standing(OPEN, DAY)).isEmpty();
    assertThat(rules(loosened).standing(fraud, DAY)).isEmpty();
  }

  @Test
  void an_open_promise_holds_to_its_last_day_of_grace_and_can_be_switched_off_by_name() {
    Subject promised = new Subject(0, AccountStatus.OPEN, false, Integer.MAX_VALUE, DAY);
    ContactLaw off =
        ContactLaw.of(
            ConfigFactory.parseString(
                "changes = [{ rule = open_promise, off = true, by = Ana, reason = agreed }]"));

    assertThat(rules(ContactLaw.shipped()).standing(promised, DAY - 1)).isPresent();
    assertThat(rules(ContactLaw.shipped()).standing(promised, DAY))
        .hasValueSatisfying(hold -> assertThat(hold.ruleId()).isEqualTo("open_promise"));
    assertThat(rules(ContactLaw.shipped()).standing(promised, DAY + 1)).isEmpty();
    assertThat(rules(off).standing(promised, DAY)).isEmpty();
  }

  private static RulesInForce rules(ContactLaw law) {
    return law.in(List.of("US-CA"), Placement.FIRST_PARTY);
  }
}
