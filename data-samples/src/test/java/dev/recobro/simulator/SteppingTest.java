package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.domain.Arm;
import org.junit.jupiter.api.Test;

class SteppingTest {

  private static final Scenario SCENARIO = Recorded.scenario(300, 120);

  @Test
  void a_silent_policy_contacts_nobody() {
    Recorded life = Recorded.life(Simulation.of(SCENARIO), ContactPolicy.SILENT);
    assertThat(life.decisions).isEmpty();
    assertThat(life.payments).isNotEmpty();
    assertThat(life.contacts).allMatch(contact -> contact.outcome().code().equals("dispute"));
  }

  @Test
  void a_policy_sees_the_state_of_its_day() {
    Recorded life =
        Recorded.life(
            Simulation.of(SCENARIO),
            (day, view, out) -> {
              for (int i = 0; i < view.count(); i++) {
                assertThat(view.daysPastDue(i) > 0).isEqualTo(view.overdueMinor(i) > 0);
                assertThat(view.balanceMinor(i)).isGreaterThanOrEqualTo(view.overdueMinor(i));
                assertThat(view.lastContactDay(i)).isLessThan(day);
                assertThat(view.lastPaymentDay(i)).isLessThan(day);
                if (view.daysPastDue(i) == 10) {
                  out.decide(i, 0, 0.5, Arm.CHALLENGER);
                }
              }
            });
    assertThat(life.decisions)
        .isNotEmpty()
        .allMatch(d -> d.action() == 0 && d.probability() == 0.5 && d.arm() == Arm.CHALLENGER);
    assertThat(life.contacts.size()).isGreaterThanOrEqualTo(life.decisions.size());
  }

  @Test
  void a_second_decision_an_unknown_action_and_no_probability_are_refused() {
    refused(
        (day, view, out) -> {
          out.decide(0, 0, 1, Arm.CHAMPION);
          out.decide(0, 1, 1, Arm.CHAMPION);
        },
        "second decision");
    refused((day, view, out) -> out.decide(0, 99, 1, Arm.CHAMPION), "unknown action: 99");
    refused((day, view, out) -> out.decide(0, 0, 0, Arm.CHAMPION), "not a probability");
  }

  private static void refused(ContactPolicy policy, String why) {
    assertThatThrownBy(() -> Recorded.life(Simulation.of(SCENARIO), policy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_scenario_that_is_over_is_not_stepped_further() {
    Simulation simulation = Simulation.of(SCENARIO);
    Recorded life = Recorded.life(simulation, ContactPolicy.SILENT);
    assertThat(simulation.day()).isEqualTo(SCENARIO.endDay());
    assertThatThrownBy(() -> simulation.step(ContactPolicy.SILENT, life))
        .isInstanceOf(IllegalStateException.class);
  }
}
