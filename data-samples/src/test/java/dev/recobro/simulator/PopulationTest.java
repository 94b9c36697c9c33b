package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.domain.Arm;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private static final ContactPolicy EVERYBODY =
      (day, view, out) -> {
        for (int i = 0; i < view.count(); i++) {
          if (view.daysPastDue(i) > 0 && (i + day) % 5 == 0) {
            out.decide(i, day % Action.STANDARD.size(), 1, Arm.CHAMPION);
          }
        }
      };

  private static Scenario scenario(Population population) {
    Scenario usual = Recorded.scenario(500, 200);
    return new Scenario(usual.accounts(), usual.days(), 7, usual.asOf(), population);
  }

  @Test
  void who_is_deaf_to_contacts_pays_as_if_there_were_none() {
    Scenario deaf = scenario(Population.USUAL.withPersuasion(0));
    Recorded contacted = Recorded.life(Simulation.of(deaf), EVERYBODY);
    Recorded left = Recorded.life(Simulation.of(deaf), ContactPolicy.SILENT);
    assertThat(contacted.contacts.size()).isGreaterThan(left.contacts.size() + 1000);
    assertThat(contacted.payments).isEqualTo(left.payments);
  }

  @Test
  void the_usual_listen() {
    Scenario usual = scenario(Population.USUAL);
    assertThat(Recorded.life(Simulation.of(usual), EVERYBODY).payments)
        .isNotEqualTo(Recorded.life(Simulation.of(usual), ContactPolicy.SILENT).payments);
  }

  @Test
  void the_late_pay_later() {
    Population late = new Population(1, 0, 3, HiddenType.usualShares());
    long usually =
        Recorded.life(Simulation.of(scenario(Population.USUAL)), ContactPolicy.SILENT)
            .payments
            .size();
    assertThat(Recorded.life(Simulation.of(scenario(late)), ContactPolicy.SILENT).payments.size())
        .isLessThan((int) (usually * 3 / 4));
  }

  @Test
  void factors_below_0_and_shares_that_do_not_add_up_are_refused() {
    List<Double> shares = HiddenType.usualShares();
    assertThatThrownBy(() -> new Population(-1, 1, 1, shares))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("persuasion -1");
    assertThatThrownBy(() -> new Population(1, 1, 1, List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add up");
  }
}
