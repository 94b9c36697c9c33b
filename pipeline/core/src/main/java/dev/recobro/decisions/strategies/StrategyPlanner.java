package dev.recobro.decisions.strategies;

import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.DayDebtors;
import dev.recobro.decisions.day.DayPlan;
import dev.recobro.decisions.day.DayPlanner;
import dev.recobro.decisions.day.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans a day for each strategy: its own debtors, with hold-out and exploration among them, within
 * its own part of the capacities.
 */
public final class StrategyPlanner {

  private final Strategies strategies;
  private final DayCapacities day;
  private final Draws draws;

  /**
   * @param day all that the day holds
   */
  public StrategyPlanner(Strategies strategies, DayCapacities day, Draws draws) {
    this.strategies = strategies;
    this.day = day;
    this.draws = draws;
  }

  /**
   * The same plan however the debtors lie in partitions.
   *
   * @param debtors each with the options that his strategy has, by its places in the catalogue
   */
  public StrategyPlans plan(DayDebtors debtors) {
    List<DayPlan> plans = new ArrayList<>();
    for (int place = 0; place < strategies.all().size(); place++) {
      DayDebtors drawn =
          strategies.challenged() ? new DrawnDebtors(debtors, strategies, draws, place) : debtors;
      plans.add(
          new DayPlanner(strategies.catalogue(), strategies.all().get(place).capacities(), draws)
              .plan(drawn));
    }
    return new StrategyPlans(strategies, draws, day.table(strategies.catalogue()), plans);
  }
}
