package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Arm;
import org.junit.jupiter.api.Test;

class CopyTest {

  private static final Scenario SCENARIO = Recorded.scenario(400, 160);
  private static final ContactPolicy CALLS =
      (day, view, out) -> {
        for (int i = 0; i < view.count(); i++) {
          if (view.daysPastDue(i) > 0 && (i + day) % 9 == 0) {
            out.decide(i, 4, 1, Arm.CHAMPION);
          }
        }
      };

  private static Simulation halfway() {
    Simulation simulation = Simulation.of(SCENARIO);
    Recorded before = Recorded.life(Simulation.of(Recorded.scenario(1, 1)), ContactPolicy.SILENT);
    while (simulation.day() < SCENARIO.endDay() - 80) {
      simulation.step(CALLS, before);
    }
    return simulation;
  }

  @Test
  void a_copy_lives_on_as_the_original_does() {
    Simulation original = halfway();
    Simulation copy = original.copy();
    assertThat(Recorded.life(copy, CALLS).all()).isEqualTo(Recorded.life(original, CALLS).all());
  }

  @Test
  void what_happens_to_a_copy_does_not_touch_the_original() {
    Simulation original = halfway();
    Simulation untouched = original.copy();
    Recorded.life(original.copy(), CALLS);
    assertThat(Recorded.life(original, ContactPolicy.SILENT).all())
        .isEqualTo(Recorded.life(untouched, ContactPolicy.SILENT).all());
  }
}
