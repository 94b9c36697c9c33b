package dev.recobro.decisions.day;

import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.CapacityTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A day's decisions.
 *
 * @param rule what is decided for each debtor
 * @param table the day's capacities, exploration's part included
 * @param explored how often exploration takes each action
 * @param allocation of what exploration left
 */
public record DayPlan(DayRule rule, CapacityTable table, long[] explored, Allocation allocation) {

  /** How often each action is taken, whoever decided it. */
  public long[] taken() {
    return ExplorePool.sum(allocation.taken(), explored);
  }

  /** Entries of all lists. */
  public long entries() {
    long entries = allocation.entries();
    for (long count : explored) {
      entries += count;
    }
    return entries;
  }

  /** One a capacity, in the order of the table; what exploration uses is in it. */
  public List<Allocation.CapacityUse> uses() {
    long[] taken = taken();
    List<Allocation.CapacityUse> uses = new ArrayList<>();
    for (int c = 0; c < table.capacities().size(); c++) {
      uses.add(
          new Allocation.CapacityUse(
              table.capacities().get(c),
              table.used(c, taken),
              allocation.uses().get(c).shadowPrice()));
    }
    return uses;
  }
}
