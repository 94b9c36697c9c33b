package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Flag;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingHoldsTest {

  @ParameterizedTest
  @EnumSource(names = {"CEASE", "ATTORNEY", "DECEASED", "MINOR", "INSOLVENT", "FRAUD"})
  void a_flag_that_forbids_contact_holds_under_its_own_name(Flag flag) {
    assertThat(StandingHolds.of(Set.of(flag), AccountStatus.OPEN, false))
        .hasValueSatisfying(hold -> assertThat(hold.ruleId()).isEqualTo("flag_" + flag.code()));
  }

  @ParameterizedTest
  @EnumSource(names = {"VULNERABLE", "HARDSHIP"})
  void a_flag_that_asks_for_care_does_not_hold(Flag flag) {
    assertThat(StandingHolds.of(Set.of(flag), AccountStatus.OPEN, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CLOSED,status_closed", "SOLD,status_sold", "PAID,status_paid"})
  void an_account_that_is_no_longer_ours_to_collect_is_held(AccountStatus status, String rule) {
    assertThat(StandingHolds.of(Set.of(), status, false))
        .hasValueSatisfying(hold -> assertThat(hold.ruleId()).isEqualTo(rule));
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "WRITTEN_OFF"})
  void an_account_that_can_be_collected_is_not_held(AccountStatus status) {
    assertThat(StandingHolds.of(Set.of(), status, false)).isEmpty();
  }

  @Test
  void a_dispute_holds_and_a_flag_is_named_before_it() {
    assertThat(StandingHolds.of(Set.of(), AccountStatus.OPEN, true))
        .hasValueSatisfying(hold -> assertThat(hold.ruleId()).isEqualTo("account_disputed"));
    assertThat(StandingHolds.of(Set.of(Flag.CEASE), AccountStatus.CLOSED, true))
        .hasValueSatisfying(hold -> assertThat(hold.ruleId()).isEqualTo("flag_cease"));
  }
}
