package dev.recobro.decisions.whatif;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Allocator;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.allocation.DayCapacities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Asks a published run what other capacities, costs, rules or actions would bring. Debtors who are
 * held out stay so, and those who explored keep what was drawn; the others are allocated anew. The
 * same question gets the same answer, in any thread.
 */
public final class WhatIf {

  private final WhatIfOptions options;

  /**
   * @param run the published accounts
   * @param asRun the run's action catalogue
   * @param day the catalogue and rules that are asked for
   * @throws IllegalArgumentException naming what the run can't answer for
   */
  public WhatIf(RunOptions run, List<Action> asRun, WhatIfDay day) {
    this.options = WhatIfOptions.of(run, day, day.numbers(asRun));
  }

  /** The day under these capacities. */
  public WhatIfAnswer answer(DayCapacities capacities) {
    CapacityTable table = capacities.table(options.actions());
    WhatIfTotals explored = options.explored(table);
    Allocator allocator = new Allocator(table.after(explored.taken()));
    return answer(table, explored, allocator.allocate(options.blocks()));
  }

  /**
   * Likewise for many limits of one capacity, each time from the prices of the time before.
   *
   * @param capacity its id, as {@link DayCapacities} names it
   * @param limits in the capacity's unit, in any order
   * @return an answer a limit, in ascending order of them
   */
  public List<WhatIfAnswer> curve(DayCapacities capacities, String capacity, double[] limits) {
    CapacityTable table = capacities.table(options.actions());
    List<WhatIfAnswer> answers = new ArrayList<>();
    double[] prices = null;
    for (double limit : Arrays.stream(limits).sorted().toArray()) {
      CapacityTable other = table.withLimits(Map.of(capacity, limit));
      WhatIfTotals explored = options.explored(other);
      Allocator allocator = new Allocator(other.after(explored.taken()));
      Allocation allocation =
          prices == null
              ? allocator.allocate(options.blocks())
              : allocator.allocate(options.blocks(), prices);
      prices = allocation.shadowPrices();
      answers.add(answer(other, explored, allocation));
    }
    return answers;
  }

  private WhatIfAnswer answer(CapacityTable table, WhatIfTotals explored, Allocation allocation) {
    WhatIfTotals totals = options.taken(allocation.rule()).plus(explored);
    List<Allocation.CapacityUse> uses = new ArrayList<>();
    for (int c = 0; c < table.capacities().size(); c++) {
      uses.add(
          new Allocation.CapacityUse(
              table.capacities().get(c),
              table.used(c, totals.taken()),
              allocation.uses().get(c).shadowPrice()));
    }
    return new WhatIfAnswer(
        totals.expectedRecovery(),
        totals.netValue(options.actions()),
        totals.spend(options.actions()),
        Arrays.stream(totals.taken()).sum(),
        allocation.gap(),
        uses,
        totals.byAction(options.actions()),
        options.held());
  }
}
