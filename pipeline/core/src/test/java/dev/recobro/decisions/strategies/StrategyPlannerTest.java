package dev.recobro.decisions.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.allocation.ActionUse;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.decisions.day.DayPlan;
import dev.recobro.decisions.day.DayPlanner;
import dev.recobro.decisions.day.DebtorDecision;
import dev.recobro.decisions.day.DebtorOptions;
import dev.recobro.decisions.day.DebtorsInMemory;
import dev.recobro.decisions.day.Draws;
import dev.recobro.decisions.day.RandomDebtors;
import dev.recobro.domain.Arm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrategyPlannerTest {

  private static final int DAY = 20_000;
  private static final ArmShares SHARES = new ArmShares(0.1, 30, 0.3, 0.1, 5, 0.1);

  /** One day of three strategies. */
  private record Day(
      DayCapacities capacities, Strategies strategies, Draws draws, List<DebtorOptions> debtors) {

    static Day of(long seed, List<DebtorOptions> debtors, double agentMinutes) {
      DayCapacities capacities = RandomDebtors.capacities(debtors.size(), agentMinutes);
      Strategies strategies = ThreeStrategies.of(capacities);
      Draws draws = new Draws(SHARES, seed, DAY);
      return new Day(
          capacities, strategies, draws, ThreeStrategies.options(debtors, strategies, draws));
    }

    StrategyPlans plans(long order, int partitions) {
      return new StrategyPlanner(strategies, capacities, draws)
          .plan(RandomDebtors.dealt(debtors, order, partitions));
    }

    int place(DebtorDecision decision) {
      return strategies.drawn(draws, decision.debtor().debtor());
    }
  }

  private static List<DebtorDecision> decisions(StrategyPlans plans, List<DebtorOptions> debtors) {
    StrategyRule rule = plans.rule();
    return debtors.stream().map(rule::decide).toList();
  }

  private static BigDecimal used(
      CapacityTable table, String capacity, List<DebtorDecision> decisions) {
    BigDecimal used = BigDecimal.ZERO;
    for (DebtorDecision decision : decisions) {
      if (decision.chosen() >= 0) {
        ActionUse use = table.actions().get(decision.debtor().actionOf(decision.chosen()));
        used = used.add(BigDecimal.valueOf(use.use().getOrDefault(capacity, 0.0)));
      }
    }
    return used;
  }

  @Property(tries = 60)
  void no_capacity_of_the_day_or_of_a_strategy_is_exceeded(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 400) int count,
      @ForAll @IntRange(min = 0, max = 40) int agentTenths) {
    Day day = Day.of(seed, RandomDebtors.of(seed, count), agentTenths / 10.0);
    StrategyPlans plans = day.plans(seed, 3);
    List<DebtorDecision> decisions = decisions(plans, day.debtors());

    for (Allocation.CapacityUse use : plans.uses()) {
      assertThat(used(plans.table(), use.capacity().id(), decisions))
          .isLessThanOrEqualTo(BigDecimal.valueOf(use.capacity().limit()))
          .isEqualByComparingTo(BigDecimal.valueOf(use.used()));
    }
    for (int place = 0; place < 3; place++) {
      int of = place;
      List<DebtorDecision> its =
          decisions.stream().filter(decision -> day.place(decision) == of).toList();
      for (Allocation.CapacityUse use : plans.plans().get(place).uses()) {
        assertThat(used(plans.table(), use.capacity().id(), its))
            .isLessThanOrEqualTo(BigDecimal.valueOf(use.capacity().limit()))
            .isEqualByComparingTo(BigDecimal.valueOf(use.used()));
      }
    }
    assertThat(decisions.stream().filter(decision -> decision.chosen() >= 0).count())
        .isEqualTo(plans.entries());
    assertThat(plans.gap()).isBetween(0.0, 1.0);
  }

  @Property(tries = 25)
  void each_debtor_gets_what_his_strategy_has_and_the_law_allows(@ForAll long seed) {
    Day day = Day.of(seed, RandomDebtors.of(seed, 300), 2);
    List<DebtorDecision> decisions = decisions(day.plans(seed, 3), day.debtors());

    for (DebtorDecision decision : decisions) {
      int place = day.place(decision);
      if (decision.chosen() >= 0) {
        assertThat(decision.debtor().allowed(decision.chosen())).isTrue();
        assertThat(day.strategies().may(place, decision.debtor().actionOf(decision.chosen())))
            .isTrue();
      }
      assertThat(decision.arm())
          .isIn(Arm.HOLDOUT, Arm.EXPLORE, place == 0 ? Arm.CHAMPION : Arm.CHALLENGER);
      assertThat(Arrays.stream(decision.chances()).boxed())
          .allMatch(chance -> chance >= 0 && chance <= 1);
      assertThat(Arrays.stream(decision.chances()).sum() + decision.chanceOfNone())
          .isCloseTo(1, within(1e-12));
    }
    assertThat(decisions).extracting(DebtorDecision::arm).contains(Arm.values());
  }

  @Property(tries = 20)
  void the_plan_is_the_same_however_the_debtors_lie(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int partitions) {
    Day day = Day.of(seed, RandomDebtors.of(seed, 300), 1);
    StrategyPlans one =
        new StrategyPlanner(day.strategies(), day.capacities(), day.draws())
            .plan(new DebtorsInMemory(List.of(day.debtors())));
    StrategyPlans other = day.plans(seed + 1, partitions);

    assertThat(other.taken()).isEqualTo(one.taken());
    for (DebtorOptions debtor : day.debtors()) {
      DebtorDecision decision = one.rule().decide(debtor);
      assertThat(other.rule().decide(debtor).chosen()).isEqualTo(decision.chosen());
      assertThat(other.rule().decide(debtor).chances()).isEqualTo(decision.chances());
    }
  }

  /**
   * The judge is the law of large numbers, as without strategies: over seeds that also draw the
   * strategies, weighting each choice of an action by one over its logged chance must count every
   * debtor once who could have been given it, under whatever strategy.
   */
  @Test
  void logged_chances_count_every_debtor_once_over_all_strategies() {
    List<DebtorOptions> debtors = RandomDebtors.of(7, 800);
    int seeds = 150;
    List<String> actions = List.of("sms", "call", "none");
    double[][] weighted = new double[actions.size()][seeds];
    double[] drawable = new double[actions.size()];
    for (int seed = 0; seed < seeds; seed++) {
      Day day = Day.of(seed, debtors, 1);
      for (DebtorDecision decision : decisions(day.plans(seed, 3), day.debtors())) {
        for (int a = 0; a < actions.size(); a++) {
          Weight weight = Weight.of(decision, actions.get(a), day.strategies());
          drawable[a] += (double) weight.drawable() / seeds;
          weighted[a][seed] += weight.sum();
        }
      }
    }
    for (int a = 0; a < actions.size(); a++) {
      double mean = Arrays.stream(weighted[a]).average().orElseThrow();
      double squares =
          Arrays.stream(weighted[a]).map(sum -> (sum - mean) * (sum - mean)).sum() / seeds;
      assertThat(mean)
          .as(actions.get(a))
          .isCloseTo(drawable[a], within(3 * Math.sqrt(squares / seeds)));
    }
  }

  /** One decision's choices of an action that could be drawn, and 1/p of the one that was. */
  private record Weight(int drawable, double sum) {

    static Weight of(DebtorDecision decision, String action, Strategies strategies) {
      if (action.equals("none")) {
        return new Weight(1, decision.chosen() < 0 ? 1 / decision.chanceOfNone() : 0);
      }
      int drawable = 0;
      double sum = 0;
      double[] chances = decision.chances();
      for (int choice = 0; choice < chances.length; choice++) {
        int number = decision.debtor().actionOf(choice);
        if (strategies.catalogue().get(number).id().equals(action) && chances[choice] > 0) {
          drawable++;
          sum += decision.chosen() == choice ? 1 / chances[choice] : 0;
        }
      }
      return new Weight(drawable, sum);
    }
  }

  @Test
  void without_challengers_the_day_is_the_champion_s_own() {
    List<DebtorOptions> debtors = RandomDebtors.of(3, 300);
    DayCapacities capacities = RandomDebtors.capacities(300, 1);
    Draws draws = new Draws(SHARES, 3, DAY);
    DayPlan alone =
        new DayPlanner(RandomDebtors.ACTIONS, capacities, draws)
            .plan(RandomDebtors.dealt(debtors, 1, 3));
    StrategyPlans plans =
        new StrategyPlanner(
                Strategies.championOnly(RandomDebtors.ACTIONS, capacities), capacities, draws)
            .plan(RandomDebtors.dealt(debtors, 1, 3));

    assertThat(plans.uses()).isEqualTo(alone.uses());
    assertThat(plans.gap()).isEqualTo(alone.allocation().gap());
    for (DebtorOptions debtor : debtors) {
      DebtorDecision decision = plans.rule().decide(debtor);
      assertThat(decision.arm()).isEqualTo(alone.rule().decide(debtor).arm());
      assertThat(decision.chosen()).isEqualTo(alone.rule().decide(debtor).chosen());
      assertThat(decision.chances()).isEqualTo(alone.rule().decide(debtor).chances());
    }
  }
}
