package dev.recobro.decisions.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.ActionUse;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.domain.Arm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayPlannerTest {

  private static final int DAY = 20_000;
  private static final ArmShares SHARES = new ArmShares(0.1, 30, 0.3, 0.1, 5, 0.1);

  private static DayPlan plan(
      List<DebtorOptions> debtors, DayCapacities capacities, ArmShares shares, long seed) {
    return new DayPlanner(RandomDebtors.ACTIONS, capacities, new Draws(shares, seed, DAY))
        .plan(RandomDebtors.dealt(debtors, seed, 3));
  }

  private static List<DebtorDecision> decisions(DayPlan plan, List<DebtorOptions> debtors) {
    return debtors.stream().map(plan.rule()::decide).toList();
  }

  private static BigDecimal used(DayPlan plan, String capacity, List<DebtorDecision> decisions) {
    BigDecimal used = BigDecimal.ZERO;
    for (DebtorDecision decision : decisions) {
      if (decision.chosen() >= 0) {
        ActionUse use = plan.table().actions().get(decision.debtor().actionOf(decision.chosen()));
        used = used.add(BigDecimal.valueOf(use.use().getOrDefault(capacity, 0.0)));
      }
    }
    return used;
  }

  @Property(tries = 150)
  void no_capacity_is_exceeded_and_exploration_keeps_within_its_share(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 400) int count,
      @ForAll @IntRange(min = 0, max = 40) int agentTenths) {
    List<DebtorOptions> debtors = RandomDebtors.of(seed, count);
    DayPlan plan = plan(debtors, RandomDebtors.capacities(count, agentTenths / 10.0), SHARES, seed);
    List<DebtorDecision> decisions = decisions(plan, debtors);
    List<DebtorDecision> explored =
        decisions.stream().filter(decision -> decision.arm() == Arm.EXPLORE).toList();

    for (Allocation.CapacityUse use : plan.uses()) {
      BigDecimal limit = BigDecimal.valueOf(use.capacity().limit());
      assertThat(used(plan, use.capacity().id(), decisions))
          .isLessThanOrEqualTo(limit)
          .isEqualByComparingTo(BigDecimal.valueOf(use.used()));
      assertThat(used(plan, use.capacity().id(), explored))
          .isLessThanOrEqualTo(limit.multiply(BigDecimal.valueOf(SHARES.exploreCapacity())));
    }
    assertThat(decisions.stream().filter(decision -> decision.chosen() >= 0).count())
        .isEqualTo(plan.entries());
  }

  @Property(tries = 40)
  void the_plan_is_the_same_however_the_debtors_lie(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int partitions) {
    List<DebtorOptions> debtors = RandomDebtors.of(seed, 300);
    DayPlanner planner =
        new DayPlanner(
            RandomDebtors.ACTIONS, RandomDebtors.capacities(300, 1), new Draws(SHARES, seed, DAY));
    DayPlan one = planner.plan(new DebtorsInMemory(List.of(debtors)));
    DayPlan other = planner.plan(RandomDebtors.dealt(debtors, seed + 1, partitions));

    assertThat(other.taken()).isEqualTo(one.taken());
    for (DebtorOptions debtor : debtors) {
      DebtorDecision decision = one.rule().decide(debtor);
      assertThat(other.rule().decide(debtor).chosen()).isEqualTo(decision.chosen());
      assertThat(other.rule().decide(debtor).chances()).isEqualTo(decision.chances());
    }
  }

  @Property(tries = 60)
  void chances_add_up_to_one_over_a_debtor_s_choices_and_over_an_account_s_actions(
      @ForAll long seed) {
    List<DebtorOptions> debtors = RandomDebtors.of(seed, 200);
    DayPlan plan = plan(debtors, RandomDebtors.capacities(200, 1), SHARES, seed);

    for (DebtorDecision decision : decisions(plan, debtors)) {
      assertThat(Arrays.stream(decision.chances()).boxed())
          .allMatch(chance -> chance >= 0 && chance <= 1);
      assertThat(Arrays.stream(decision.chances()).sum() + decision.chanceOfNone())
          .isCloseTo(1, within(1e-12));
      assertThat(decision.chanceOfNone()).isGreaterThanOrEqualTo(SHARES.holdout() - 1e-12);
      for (int account = 0; account < decision.debtor().accounts().size(); account++) {
        double sum = decision.chanceOfNone(account);
        for (int action = 0; action < decision.debtor().actions(); action++) {
          sum += decision.chances()[decision.debtor().choice(account, action)];
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(decision.of(account).probability()).isGreaterThan(0);
      }
    }
  }

  @Property(tries = 60)
  void what_is_explored_is_allowed_needs_no_approval_and_isn_t_too_dear(@ForAll long seed) {
    List<DebtorOptions> debtors = RandomDebtors.of(seed, 200);
    DayPlan plan = plan(debtors, RandomDebtors.capacities(200, 5), SHARES, seed);

    for (DebtorDecision decision : decisions(plan, debtors)) {
      if (decision.arm() == Arm.HOLDOUT) {
        assertThat(decision.chosen()).isNegative();
      }
      if (decision.arm() == Arm.EXPLORE && decision.chosen() >= 0) {
        assertThat(decision.debtor().allowed(decision.chosen())).isTrue();
        Action action = RandomDebtors.ACTIONS.get(decision.debtor().actionOf(decision.chosen()));
        assertThat(action.id()).isNotIn("settlement", "visit");
      }
    }
    assertThat(plan.explored()[RandomDebtors.SETTLEMENT]).isZero();
    assertThat(plan.explored()[RandomDebtors.VISIT]).isZero();
    assertThat(Arrays.stream(plan.explored()).sum()).isPositive();
  }

  /**
   * The judge is the law of large numbers: over many seeds, weighting each explored or followed
   * choice by one over its logged chance must count every debtor whose choice could be drawn once.
   */
  @Test
  void logged_chances_are_those_of_the_draws() {
    List<DebtorOptions> debtors = RandomDebtors.of(7, 250);
    int seeds = 400;
    for (int action : new int[] {0, 2}) {
      List<Double> weighted = new ArrayList<>();
      double drawable = 0;
      for (int seed = 0; seed < seeds; seed++) {
        DayPlan plan = plan(debtors, RandomDebtors.capacities(250, 1), SHARES, seed);
        double sum = 0;
        for (DebtorDecision decision : decisions(plan, debtors)) {
          double[] chances = decision.chances();
          for (int choice = 0; choice < chances.length; choice++) {
            if (decision.debtor().actionOf(choice) == action && chances[choice] > 0) {
              drawable += 1.0 / seeds;
              sum += decision.chosen() == choice ? 1 / chances[choice] : 0;
            }
          }
        }
        weighted.add(sum);
      }
      double mean = weighted.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      double squares =
          weighted.stream().mapToDouble(sum -> (sum - mean) * (sum - mean)).sum() / seeds;
      assertThat(mean).isCloseTo(drawable, within(3 * Math.sqrt(squares / seeds)));
    }
  }

  @Test
  void with_nobody_drawn_every_debtor_follows_the_champion_for_sure() {
    List<DebtorOptions> debtors = RandomDebtors.of(3, 200);
    DayPlan plan = plan(debtors, RandomDebtors.capacities(200, 1), ArmShares.CHAMPION_ONLY, 3);

    for (DebtorDecision decision : decisions(plan, debtors)) {
      assertThat(decision.arm()).isEqualTo(Arm.CHAMPION);
      assertThat(decision.of(0).probability()).isEqualTo(1);
    }
  }

  @Test
  void each_account_without_a_place_says_why() {
    double no = Double.NaN;
    DebtorOptions two =
        new DebtorOptions(
            "d", List.of("a", "b", "c"), new double[] {5, no, no, 9, no, no, -1, no, no});
    double[] chances = new double[9];

    assertThat(new DebtorDecision(two, Arm.CHAMPION, 3, chances).of(1).notListed()).isNull();
    assertThat(new DebtorDecision(two, Arm.CHAMPION, 3, chances).of(1).action()).isZero();
    assertThat(new DebtorDecision(two, Arm.CHAMPION, 3, chances).of(0).notListed())
        .isEqualTo(NotListed.OTHER_DEBT);
    assertThat(new DebtorDecision(two, Arm.CHAMPION, 3, chances).of(2).notListed())
        .isEqualTo(NotListed.BELOW_COST);
    assertThat(new DebtorDecision(two, Arm.CHAMPION, -1, chances).of(0).notListed())
        .isEqualTo(NotListed.CAPACITY);
    assertThat(new DebtorDecision(two, Arm.HOLDOUT, -1, chances).of(2).notListed())
        .isEqualTo(NotListed.HOLDOUT);
    assertThat(new DebtorDecision(two, Arm.EXPLORE, -1, chances).of(0).notListed())
        .isEqualTo(NotListed.EXPLORE);
  }
}
