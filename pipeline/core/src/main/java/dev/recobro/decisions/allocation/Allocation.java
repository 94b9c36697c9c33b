package dev.recobro.decisions.allocation;

import java.util.List;

/**
 * A day's allocation.
 *
 * @param uses one a capacity, in the order of the {@link CapacityTable}
 * @param taken how often each action, by its number
 * @param value net value of what is taken, in the base currency
 * @param bound no allocation within the capacities is worth more
 * @param passes over the options that it took
 * @param rule which option each debtor takes
 */
public record Allocation(
    List<CapacityUse> uses, long[] taken, double value, double bound, int passes, TakingRule rule) {

  /**
   * One capacity's part.
   *
   * @param used at most the limit
   * @param shadowPrice net value that one more unit would bring; 0 where some is left over
   */
  public record CapacityUse(Capacity capacity, double used, double shadowPrice) {}

  /** Keeps the list unmodifiable. */
  public Allocation {
    uses = List.copyOf(uses);
  }

  /** Part of the bound that is missed at most; 0 when there is nothing to take. */
  public double gap() {
    return bound > 0 ? Math.max(0, (bound - value) / bound) : 0;
  }

  /** Debtors who get an action. */
  public long entries() {
    long entries = 0;
    for (long count : taken) {
      entries += count;
    }
    return entries;
  }

  /** One a capacity, to start the next allocation from. */
  public double[] shadowPrices() {
    return uses.stream().mapToDouble(CapacityUse::shadowPrice).toArray();
  }
}
