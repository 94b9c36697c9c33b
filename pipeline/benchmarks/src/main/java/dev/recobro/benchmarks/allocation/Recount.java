package dev.recobro.benchmarks.allocation;

import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Capacity;
import dev.recobro.decisions.allocation.OptionBlock;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * An allocation counted again from each debtor's choice, in decimals.
 *
 * @param value net value of what is taken
 * @param exceeded how many capacities are
 */
record Recount(double value, long exceeded) {

  static Recount of(SimulatedDay day, Allocation allocation) {
    Map<String, BigDecimal> used = new HashMap<>();
    double value = 0;
    for (OptionBlock block : day.options().blocks()) {
      long[] taken = new long[day.table().actions().size()];
      for (int option : allocation.rule().taken(block)) {
        if (option >= 0) {
          taken[block.action(option)]++;
          value += block.value(option);
        }
      }
      for (int action = 0; action < taken.length; action++) {
        BigDecimal times = BigDecimal.valueOf(taken[action]);
        day.table()
            .actions()
            .get(action)
            .use()
            .forEach(
                (capacity, much) ->
                    used.merge(
                        capacity, times.multiply(BigDecimal.valueOf(much)), BigDecimal::add));
      }
    }
    long exceeded =
        day.table().capacities().stream().filter(capacity -> exceeds(used, capacity)).count();
    return new Recount(value, exceeded);
  }

  private static boolean exceeds(Map<String, BigDecimal> used, Capacity capacity) {
    BigDecimal much = used.getOrDefault(capacity.id(), BigDecimal.ZERO);
    return much.compareTo(BigDecimal.valueOf(capacity.limit())) > 0;
  }

  /** How far {@code reported} is from what was counted, as a share. */
  double differs(double reported) {
    return value == 0 ? Math.abs(reported) : Math.abs(reported / value - 1);
  }
}
