package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.ContactPoint;
import dev.recobro.domain.DebtorId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

  private static ContactPoint call(String address, Consent consent, boolean valid) {
    return new ContactPoint(new DebtorId("d"), Channel.CALL, address, consent, valid, null);
  }

  @Test
  void consent_given_comes_before_consent_unknown() {
    assertThat(
            Address.best(
                List.of(call("+1", Consent.UNKNOWN, true), call("+2", Consent.GRANTED, true)),
                Channel.CALL))
        .contains("+2");
  }

  @Test
  void a_number_that_is_denied_or_not_valid_is_never_used() {
    List<ContactPoint> points =
        List.of(call("+1", Consent.DENIED, true), call("+2", Consent.GRANTED, false));

    assertThat(Address.best(points, Channel.CALL)).isEmpty();
    assertThat(Address.noneUsable(points, Channel.CALL)).isTrue();
  }

  @Test
  void a_debtor_without_a_number_is_not_one_whose_numbers_are_forbidden() {
    assertThat(Address.best(List.of(), Channel.CALL)).isEmpty();
    assertThat(Address.noneUsable(List.of(), Channel.CALL)).isFalse();
    assertThat(Address.noneUsable(List.of(call("+1", Consent.DENIED, true)), Channel.SMS))
        .isFalse();
  }
}
