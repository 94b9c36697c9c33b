package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackChangeTest {

  @Test
  void a_tightened_rule_needs_no_name() {
    ContactLaw law = changed("rule = gb_hours, hours { mon-sat = \"10:00-17:00\" }");
    assertThat(rule(law, "gb_hours").demand()).isEqualTo("mon-sat 10:00-17:00, sun closed");
    assertThat(law.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule()).isEqualTo("gb_hours");
              assertThat(change.direction()).isEqualTo(PackChange.Direction.TIGHTENED);
            });
    assertThat(rule(law, "gb_hours").terms().hold().source()).contains("tightened in config");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule = us_regf_7_in_7, limit = 6",
        "rule = us_regf_7_in_7, limit = 7",
        "rule = us_regf_7_in_7, window = \"rolling 8 days\"",
        "rule = us_regf_7_in_7, per = debtor",
        "rule = us_regf_7_in_7, placements = [first_party, third_party]",
        "rule = us_regf_after_conversation, days = 8",
        "rule = co_one_channel_a_week, window = \"rolling 14 days\"",
        "rule = co_hours, hours { sat = closed }",
        "rule = co_hours, hours { mon-sat = \"10:00-12:00\" }",
        "rule = cl_written_gap, days = 3",
        "rule = cl_holidays_added, calendar = debtor",
        "rule = flag_fraud, flags = [fraud, vulnerable]",
        "rule = us_regf_opt_out, reach = debtor",
        "rule = us_tcpa_prerecorded_landline, exempt = []",
        "rule = us_nyc_3_in_7, from = \"2026-08-01\"",
        "rule = care_no_pressure, treatments = []"
      })
  void a_change_that_refuses_at_least_as_much_is_a_tightening(String change) {
    assertThat(changed(change).changes())
        .extracting(PackChange::direction)
        .containsExactly(PackChange.Direction.TIGHTENED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule = us_regf_7_in_7, limit = 8",
        "rule = us_regf_7_in_7, window = \"rolling 6 days\"",
        "rule = us_regf_7_in_7, window = \"calendar week\"",
        "rule = us_regf_7_in_7, limit = 5, channels = [call]",
        "rule = us_regf_7_in_7, counts = two_way",
        "rule = us_regf_7_in_7, per = number",
        "rule = us_regf_7_in_7, off = true",
        "rule = us_regf_after_conversation, days = 6",
        "rule = co_hours, hours { sat = \"07:59-15:00\" }",
        "rule = co_hours, hours { sun = \"10:00-11:00\" }",
        "rule = co_hours, hours { daily = \"10:00-12:00\" }",
        "rule = co_holidays, calendar = none",
        "rule = co_authorised_channels, exempt = [unknown]",
        "rule = co_authorised_channels, from = \"2027-01-01\"",
        "rule = cl_written_gap, days = 1",
        "rule = cl_holidays_added, more = [\"06-20\"]",
        "rule = care_no_pressure, treatments = [legal_referral]",
        "rule = flag_cease, treatments = [reminder]",
        "rule = flag_cease, to = \"2026-12-31\""
      })
  void nobody_loosens_a_shipped_rule_without_a_name_and_a_reason(String change) {
    assertThatThrownBy(() -> changed(change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("looser than what is shipped")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> changed(change + ", by = \"Ana Ruiz\""))
        .hasMessageContaining("looser than what is shipped");
    ContactLaw law = changed(change + ", by = \"Ana Ruiz\", reason = \"counsel's letter\"");
    assertThat(law.changes())
        .extracting(PackChange::direction)
        .containsExactly(PackChange.Direction.LOOSENED);
  }

  @Test
  void a_loosened_rule_names_who_answers_for_it_in_every_hold() {
    ContactLaw law =
        changed("rule = gb_hours, hours { mon-sat = \"08:00-21:30\" }, by = Ana, reason = agreed");
    assertThat(rule(law, "gb_hours").terms().hold().source())
        .contains("loosened in config by Ana (agreed)");
  }

  @Test
  void changed_hours_go_before_shipped_ones_whatever_days_their_keys_name() {
    ContactLaw law = changed("rule = co_hours, hours { mon-sat = \"10:00-12:00\", fri = closed }");
    assertThat(rule(law, "co_hours").demand())
        .isEqualTo("mon-thu 10:00-12:00, fri closed, sat 10:00-12:00, sun closed");
  }

  @Test
  void a_rule_that_was_switched_off_is_gone() {
    ContactLaw law = changed("rule = co_no_visits, off = true, by = Ana, reason = microcredit");
    assertThat(ids(law)).doesNotContain("co_no_visits").contains("co_hours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule = no_such_rule, limit = 1",
        "rule = us_regf_7_in_7",
        "rule = us_regf_7_in_7, id = mine",
        "rule = us_regf_7_in_7, source = mine",
        "rule = us_regf_7_in_7, limits = 3",
        "rule = us_regf_7_in_7, limit = many",
        "rule = us_regf_7_in_7, limit = 0",
        "rule = us_regf_7_in_7, window = \"rolling week\"",
        "rule = co_hours, hours { funday = closed }",
        "rule = co_hours, hours { mon = \"9-5\" }",
        "limit = 3"
      })
  void a_change_that_cannot_be_read_is_refused_in_one_line(String change) {
    assertThatThrownBy(() -> changed(change))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\n")
        .hasSizeGreaterThan(10);
  }

  private static ContactLaw changed(String change) {
    return ContactLaw.of(ConfigFactory.parseString("changes = [ { %s } ]".formatted(change)));
  }

  private static Rule rule(ContactLaw law, String id) {
    return rules(law).filter(rule -> rule.terms().id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(ContactLaw law) {
    return rules(law).map(rule -> rule.terms().id()).toList();
  }

  private static Stream<Rule> rules(ContactLaw law) {
    return law.packs().stream().flatMap(pack -> pack.rules().stream());
  }
}
