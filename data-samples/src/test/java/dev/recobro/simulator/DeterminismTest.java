package dev.recobro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {

  private static final Scenario SCENARIO = Recorded.scenario(600, 300);

  @Test
  void the_same_seed_gives_the_same_life() {
    assertThat(Recorded.history(SCENARIO).all()).isEqualTo(Recorded.history(SCENARIO).all());
  }

  @Test
  void another_seed_gives_another_life() {
    Scenario other = new Scenario(600, 300, 8, SCENARIO.asOf());
    assertThat(Recorded.history(other).payments).isNotEqualTo(Recorded.history(SCENARIO).payments);
  }

  @Test
  void parts_live_as_they_do_in_the_whole() {
    World world = World.of(SCENARIO);
    List<Recorded.Payment> parts = new ArrayList<>();
    for (int from = 0; from < 600; from += 150) {
      Simulation part = Simulation.part(world, from, from + 150);
      parts.addAll(Recorded.life(part, new HistoryPolicy(SCENARIO.seed())).payments);
    }
    List<Recorded.Payment> whole = new ArrayList<>(Recorded.history(SCENARIO).payments);
    assertThat(sorted(parts)).isEqualTo(sorted(whole));
  }

  private static List<Recorded.Payment> sorted(List<Recorded.Payment> payments) {
    payments.sort(
        Comparator.comparingInt(Recorded.Payment::account)
            .thenComparingInt(Recorded.Payment::number));
    return payments;
  }
}
