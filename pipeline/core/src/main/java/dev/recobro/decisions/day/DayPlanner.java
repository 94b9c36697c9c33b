package dev.recobro.decisions.day;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Allocator;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Plans a day: first who is held out, then who explores and by what, within its share of the
 * capacities; the rest of the capacities is allocated among the others.
 */
public final class DayPlanner {

  private final List<Action> actions;
  private final DayCapacities capacities;
  private final Draws draws;

  /** Plans one day. */
  public DayPlanner(List<Action> actions, DayCapacities capacities, Draws draws) {
    this.actions = List.copyOf(actions);
    this.capacities = capacities;
    this.draws = draws;
  }

  /** The same plan however the debtors lie in partitions. */
  public DayPlan plan(DayDebtors debtors) {
    CapacityTable table = capacities.table(actions);
    Explorable explorable = new Explorable(actions, draws.shares());
    ExplorePlan explore = explore(debtors, draws, explorable, table);
    long[] explored = explore.takenActions();
    Draws drawn = draws;
    int catalogue = actions.size();
    Allocation allocation =
        new Allocator(table.after(explored))
            .allocate(
                debtors.blocks(
                    partition -> followers(partition, catalogue, drawn, explorable, explore)));
    DayRule rule = new DayRule(draws, explorable, explore, allocation.rule());
    return new DayPlan(rule, table, explored, allocation);
  }

  private static ExplorePlan explore(
      DayDebtors debtors, Draws draws, Explorable explorable, CapacityTable table) {
    int pools = explorable.nonePool() + 1;
    long[] sizes =
        draws.shares().explore() == 0
            ? new long[pools]
            : debtors.fold(
                new long[pools],
                partition -> ExplorePool.sizes(partition, draws, explorable, pools),
                ExplorePool::sum);
    long[] wanted = ExplorePlan.wanted(sizes, draws.shares(), table);
    long[] most = Arrays.stream(wanted).map(count -> count == 0 ? 0 : count + 1).toArray();
    ExplorePool first =
        Arrays.stream(wanted).sum() == 0
            ? ExplorePool.nobody(pools)
            : debtors.fold(
                ExplorePool.nobody(pools),
                partition -> ExplorePool.of(partition, draws, explorable, most),
                (a, b) -> a.plus(b, most));
    return ExplorePlan.of(sizes, wanted, first);
  }

  private static OptionBlock followers(
      Iterator<DebtorOptions> debtors,
      int actions,
      Draws draws,
      Explorable explorable,
      ExplorePlan plan) {
    OptionBlockBuilder builder = new OptionBlockBuilder(actions);
    while (debtors.hasNext()) {
      DebtorOptions debtor = debtors.next();
      if (DayRule.followsChampion(debtor, draws, explorable, plan)) {
        DayRule.add(builder, debtor);
      }
    }
    return builder.build();
  }
}
