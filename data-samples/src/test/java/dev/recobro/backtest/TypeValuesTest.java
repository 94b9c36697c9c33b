package dev.recobro.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.HiddenType;
import dev.recobro.simulator.Scenario;
import dev.recobro.simulator.Truth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeValuesTest {

  private static final int ACCOUNTS = 600;
  private static final int DAYS = 30;
  private static final int ACTIONS = Action.STANDARD.size();
  private static final Scenario SCENARIO = BacktestScenario.LATE_STAGE.simulated(ACCOUNTS, 120, 9);
  private static final CapacityTable CAPACITIES =
      BacktestScenario.LATE_STAGE.operation().table(ACCOUNTS);

  @Test
  void all_of_a_type_and_stage_are_worth_the_same_share_and_it_is_their_true_mean() {
    Life life = Life.of(SCENARIO);
    life.live(SCENARIO.endDay() - DAYS, Policy.SILENT, CAPACITIES);
    HiddenEffects hidden = new HiddenEffects(life.truth(), SCENARIO.endDay(), DAYS);
    Morning morning =
        new Morning(
            life.day(),
            life.view(),
            life.book(),
            new DailyLaw(life.view(), life.book()),
            CAPACITIES);
    double[] net = new TypeValues(hidden).of(morning);
    int call = Action.STANDARD.stream().map(Action::id).toList().indexOf("call_reminder");
    Truth truth = life.truth();
    Map<String, Double> worth = new HashMap<>();
    Map<String, Double> brought = new HashMap<>();
    Map<String, Double> stake = new HashMap<>();
    for (int n = 0; n < morning.eligible().length; n++) {
      int i = morning.eligible()[n];
      String group = group(truth.type(i), life.view().daysPastDue(i));
      double atStake = morning.atStakeUsd(i);
      double share = (net[n * ACTIONS + call] + Action.STANDARD.get(call).costUsd()) / atStake;
      assertThat(worth.putIfAbsent(group, share))
          .satisfiesAnyOf(
              first -> assertThat(first).isNull(),
              first -> assertThat(first).isCloseTo(share, offset(1e-9)));
      if (life.view().reachable(i, Action.STANDARD.get(call).channel())) {
        double gain = hidden.gain(i, call, life.day());
        brought.merge(
            group, gain > 0 ? atStake * gain * hidden.wins(i, call, life.day()) : 0, Double::sum);
        stake.merge(group, atStake, Double::sum);
      }
    }
    assertThat(worth).hasSizeGreaterThan(10);
    brought.forEach(
        (group, sum) ->
            assertThat(worth.get(group))
                .isCloseTo(sum / stake.getOrDefault(group, Double.NaN), offset(1e-9)));
  }

  private static String group(HiddenType type, int late) {
    return type + (late == 0 ? " 0" : late <= 30 ? " 1" : late <= 90 ? " 31" : " 91");
  }

  @Test
  void a_part_of_an_operation_holds_a_part_of_everything() {
    CapacityTable whole = BacktestScenario.LATE_STAGE.operation().table(1000);
    CapacityTable quarter = BacktestScenario.LATE_STAGE.operation().times(0.25).table(1000);
    for (int c = 0; c < whole.capacities().size(); c++) {
      assertThat(quarter.capacities().get(c).id()).isEqualTo(whole.capacities().get(c).id());
      assertThat(quarter.capacities().get(c).limit())
          .isEqualTo(whole.capacities().get(c).limit() / 4);
    }
    assertThat(BacktestScenario.PLACED.learntFrom())
        .isEqualTo(BacktestScenario.LATE_STAGE.operation());
  }
}
