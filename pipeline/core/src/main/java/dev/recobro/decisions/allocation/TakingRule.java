package dev.recobro.decisions.allocation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which option each debtor takes: the best at the shadow prices, but for a few debtors who keep the
 * capacities or fill them.
 */
public final class TakingRule implements Serializable {
  private final ActionPrices prices;
  private final TreeMap<String, Integer> exceptions;

  TakingRule(ActionPrices prices, Map<String, Integer> exceptions) {
    this.prices = prices;
    this.exceptions = new TreeMap<>(exceptions);
  }

  /** By debtor id the number of the action that he takes instead, or -1 for none. */
  public SortedMap<String, Integer> exceptions() {
    return Collections.unmodifiableSortedMap(exceptions);
  }

  /**
   * The option that each debtor of the block takes, by row; -1 when none.
   *
   * @param block of the options that the rule was made for
   */
  public int[] taken(OptionBlock block) {
    int[] taken = new int[block.debtors()];
    Arrays.setAll(taken, row -> block.best(row, prices));
    if (block.debtors() < exceptions.size()) {
      for (int row = 0; row < taken.length; row++) {
        Integer action = exceptions.get(block.id(row));
        taken[row] = action == null ? taken[row] : block.optionOf(row, action);
      }
      return taken;
    }
    exceptions.forEach(
        (debtor, action) -> {
          int row = block.row(debtor);
          if (row >= 0) {
            taken[row] = block.optionOf(row, action);
          }
        });
    return taken;
  }
}
