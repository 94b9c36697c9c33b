package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Arm;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryPolicyTest {

  private static final Recorded HISTORY = Recorded.history(Recorded.scenario(3000, 365));

  @Test
  void the_logged_probabilities_are_those_of_the_draws() {
    List<Recorded.Decision> drawn =
        HISTORY.decisions.stream().filter(d -> d.arm() != Arm.HOLDOUT).toList();
    for (int action = Action.NONE; action < Action.STANDARD.size(); action++) {
      int chosen = action;
      // 1 / probability sums to the draws in which the action could come up: all, for "none".
      double weight =
          drawn.stream()
              .filter(decision -> decision.action() == chosen)
              .mapToDouble(decision -> 1 / decision.probability())
              .sum();
      assertThat(weight / drawn.size()).isLessThan(1.06);
      if (action == Action.NONE) {
        assertThat(weight / drawn.size()).isBetween(0.97, 1.03);
      }
    }
  }

  @Test
  void every_action_is_explored() {
    for (int action = Action.NONE; action < Action.STANDARD.size(); action++) {
      int chosen = action;
      assertThat(HISTORY.decisions).anyMatch(d -> d.arm() == Arm.EXPLORE && d.action() == chosen);
    }
  }

  @Test
  void the_hold_out_is_left_alone() {
    List<Recorded.Decision> heldOut =
        HISTORY.decisions.stream().filter(d -> d.arm() == Arm.HOLDOUT).toList();
    assertThat(heldOut).isNotEmpty().allMatch(d -> d.action() == Action.NONE);
    assertThat(heldOut).allMatch(d -> d.probability() == 1);
    assertThat((double) heldOut.size() / HISTORY.decisions.size()).isBetween(0.02, 0.09);
  }

  @Test
  void nothing_is_decided_on_a_sunday() {
    assertThat(HISTORY.decisions).noneMatch(d -> Calendar.sunday(d.day()));
    assertThat(Calendar.sunday(Math.toIntExact(LocalDate.of(2026, 11, 1).toEpochDay()))).isTrue();
  }
}
