package dev.recobro.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.domain.Arm;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Decisions;
import dev.recobro.simulator.Scenario;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesOfTheGameTest {

  private static final int ACCOUNTS = 1500;
  private static final Scenario SCENARIO = BacktestScenario.LATE_STAGE.simulated(ACCOUNTS, 140, 5);
  private static final CapacityTable CAPACITIES =
      BacktestScenario.LATE_STAGE.operation().table(ACCOUNTS);
  private static final int FROM = SCENARIO.endDay() - 40;

  @ParameterizedTest
  @EnumSource(names = {"RANDOM", "BALANCE", "DPD", "ORACLE", "CLAIRVOYANT"})
  void every_policy_keeps_the_law_the_capacities_and_one_action_a_debtor(PolicyKind kind) {
    Life life = Life.of(SCENARIO);
    life.live(FROM, Policy.SILENT, CAPACITIES);
    Policy policy = kind.policy(new PolicyNeeds(life, 5, SCENARIO.endDay(), 40, null));
    Takings takings =
        life.live(
            SCENARIO.endDay(),
            (morning, out) -> {
              policy.decide(morning, out);
              judge(morning, out);
            },
            CAPACITIES);
    assertThat(takings.contacts()).isGreaterThan(400);
  }

  private static void judge(Morning morning, Decisions out) {
    CapacityLeft left = new CapacityLeft(morning.capacities());
    Set<Integer> debtors = new HashSet<>();
    Set<Integer> eligible = new HashSet<>();
    Arrays.stream(morning.eligible()).forEach(eligible::add);
    for (int n = 0; n < out.count(); n++) {
      int i = out.account(n);
      int action = out.action(n);
      assertThat(eligible).contains(i);
      if (action != Action.NONE) {
        assertThat(morning.allows(i, action)).isTrue();
        assertThat(left.holds(action)).isTrue();
        left.take(action);
        assertThat(debtors.add(morning.view().debtor(i))).isTrue();
      }
    }
  }

  @Test
  void logged_probabilities_are_those_of_the_draws() {
    double[] weight = new double[1 + Action.STANDARD.size()];
    long[] asked = new long[weight.length];
    LoggingPolicy policy =
        new LoggingPolicy(
            3,
            new LoggingPolicy.Log() {
              @Override
              public boolean wants(int day) {
                return true;
              }

              @Override
              public void decided(
                  Morning morning, int account, int action, double probability, Arm arm) {
                weight[action + 1] += 1 / probability;
                asked[0]++;
                IntStream.range(0, Action.STANDARD.size())
                    .filter(a -> morning.allows(account, a))
                    .forEach(a -> asked[a + 1]++);
              }
            });
    Life life = Life.of(SCENARIO);
    Takings takings =
        life.live(
            SCENARIO.endDay(),
            (morning, out) -> {
              policy.decide(morning, out);
              judge(morning, out);
            },
            CAPACITIES);
    assertThat(takings.contacts()).isGreaterThan(1000);
    // Horvitz and Thompson 1952: each action, weighted so, counts every account that could have it.
    assertThat(weight[0] / asked[0]).isCloseTo(1, offset(0.02));
    assertThat(weight[1] / asked[1]).isCloseTo(1, offset(0.25));
  }
}
