package dev.recobro.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.decisions.Action;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.DebtorId;
import dev.recobro.domain.Placement;
import dev.recobro.domain.PointKind;
import dev.recobro.domain.Stage;
import dev.recobro.history.Contacts;
import dev.recobro.history.Promises;
import dev.recobro.policy.Approach;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.DayAnswer;
import dev.recobro.policy.DebtorDay;
import dev.recobro.policy.DebtorZones;
import dev.recobro.policy.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final Action CALL = action(Channel.CALL);

  private static Action action(Channel channel) {
    return new Action("any", channel, "reminder", 1, 6, "agents", Set.of(Stage.ADMINISTRATIVE));
  }

  private static ContactPoint call(String address, Consent consent, boolean valid) {
    return call(address, consent, valid, null);
  }

  private static ContactPoint call(
      String address, Consent consent, boolean valid, @Nullable PointKind kind) {
    return new ContactPoint(new DebtorId("d"), Channel.CALL, address, consent, valid, kind);
  }

  private static Reach reach(String jurisdiction, Action action, ContactPoint... points) {
    DebtorDay law =
        new DebtorDay(
            ContactLaw.shipped().in(List.of(jurisdiction), Placement.THIRD_PARTY),
            new DebtorZones(ZoneOffset.UTC).of(null, jurisdiction),
            new Subject(0, AccountStatus.OPEN, false, Integer.MAX_VALUE, Promises.NO_DAY),
            Contacts.NONE,
            (int) LocalDate.of(2026, 9, 9).toEpochDay());
    return Reach.of(law, List.of(points), action);
  }

  @Test
  void consent_given_comes_before_consent_unknown() {
    Reach reach =
        reach("US-CA", CALL, call("+1", Consent.UNKNOWN, true), call("+2", Consent.GRANTED, true));

    assertThat(reach.address()).isEqualTo("+2");
    assertThat(reach.answer()).isEqualTo(new DayAnswer.Open(8 * 60, 21 * 60));
    assertThat(reach.approach()).isNotNull().returns("+2", Approach::address);
  }

  @Test
  void a_number_that_is_denied_or_not_valid_is_never_used() {
    Reach reach =
        reach("US-CA", CALL, call("+1", Consent.DENIED, true), call("+2", Consent.GRANTED, false));

    assertThat(reach.address()).isNull();
    assertThat(reach.hold()).isEqualTo("no_usable_address");
  }

  @Test
  void an_address_that_a_rule_forbids_gives_way_to_one_that_it_allows() {
    ContactPoint work = call("+1", Consent.UNKNOWN, true, PointKind.WORK);
    ContactPoint mobile = call("+2", Consent.UNKNOWN, true, PointKind.MOBILE);

    assertThat(reach("US-CA", CALL, work, mobile).address()).isEqualTo("+2");
    assertThat(reach("US-CA", CALL, work).hold()).isEqualTo("us_work_place");
    assertThat(reach("US-CA", CALL, work, call("+0", Consent.DENIED, true)).hold())
        .as("the hold of the address that comes closest")
        .isEqualTo("us_work_place");
  }

  @Test
  void without_a_number_the_law_is_asked_as_of_one_whose_consent_is_unknown() {
    assertThat(reach("US-CA", CALL).address()).isNull();
    assertThat(reach("US-CA", CALL).hold()).isNull();
    assertThat(reach("CO", CALL).hold()).isEqualTo("co_authorised_channels");
    assertThat(reach("US-CA", action(Channel.SMS), call("+1", Consent.GRANTED, true)).hold())
        .as("an address on another channel is no consent on this one")
        .isEqualTo("us_tcpa_mobile_consent");
  }
}
