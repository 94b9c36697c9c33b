package dev.recobro.decisions.strategies;

import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.day.DayPlan;
import dev.recobro.decisions.day.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's decisions by all strategies.
 *
 * @param table all of the day's capacities
 * @param plans by place of the strategy
 */
public record StrategyPlans(
    Strategies strategies, Draws draws, CapacityTable table, List<DayPlan> plans) {

  /** Keeps a copy. */
  public StrategyPlans {
    plans = List.copyOf(plans);
  }

  /** What is decided for each debtor. */
  public StrategyRule rule() {
    return new StrategyRule(strategies, draws, plans.stream().map(DayPlan::rule).toList());
  }

  /** How often each action is taken, whoever decided it. */
  public long[] taken() {
    long[] taken = new long[strategies.catalogue().size()];
    for (DayPlan plan : plans) {
      long[] ofPlan = plan.taken();
      for (int action = 0; action < taken.length; action++) {
        taken[action] += ofPlan[action];
      }
    }
    return taken;
  }

  /** Entries of all lists. */
  public long entries() {
    return plans.stream().mapToLong(DayPlan::entries).sum();
  }

  /** One a capacity of the day; shadow prices are those in the champion's part. */
  public List<Allocation.CapacityUse> uses() {
    long[] taken = taken();
    List<Allocation.CapacityUse> champions = plans.get(0).uses();
    List<Allocation.CapacityUse> uses = new ArrayList<>();
    for (int c = 0; c < table.capacities().size(); c++) {
      uses.add(
          new Allocation.CapacityUse(
              table.capacities().get(c), table.used(c, taken), champions.get(c).shadowPrice()));
    }
    return uses;
  }

  /** Part of all bounds together that is missed at most; 0 when there is nothing to take. */
  public double gap() {
    double value = 0;
    double bound = 0;
    for (DayPlan plan : plans) {
      value += plan.allocation().value();
      bound += plan.allocation().bound();
    }
    return bound > 0 ? Math.max(0, (bound - value) / bound) : 0;
  }
}
