package dev.recobro.decisions.day;

import dev.recobro.decisions.allocation.CapacityTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/**
 * How many of each pool explore: those whose turn comes first. Their number is fixed before anybody
 * is drawn, so capacities hold for sure and every debtor's chance is known.
 *
 * @param last by pool, the highest turn that still explores; below 0 where nobody does
 * @param rate by pool, the share of its debtors that explores
 * @param taken by pool, how many explore
 */
record ExplorePlan(double[] last, double[] rate, long[] taken) implements Serializable {

  /**
   * The numbers that the shares ask for, lowered where the capacities' share for exploration would
   * be exceeded: by the same factor for all actions that use one.
   *
   * @param sizes of the pools; the last is of those for whom no action was drawn
   */
  static long[] wanted(long[] sizes, ArmShares shares, CapacityTable table) {
    long[] wanted = new long[sizes.length];
    Arrays.setAll(wanted, pool -> (long) (shares.exploreOfRest() * sizes[pool]));
    double[] factor = new double[wanted.length];
    Arrays.fill(factor, 1);
    for (int c = 0; c < table.capacities().size(); c++) {
      String capacity = table.capacities().get(c).id();
      double much = 0;
      for (int action = 0; action < wanted.length - 1; action++) {
        much += wanted[action] * use(table, action, capacity);
      }
      double room = shares.exploreCapacity() * table.capacities().get(c).limit();
      for (int action = 0; action < wanted.length - 1; action++) {
        if (much > room && use(table, action, capacity) > 0) {
          factor[action] = Math.min(factor[action], room / much);
        }
      }
    }
    Arrays.setAll(wanted, pool -> (long) (factor[pool] * wanted[pool]));
    return wanted;
  }

  private static double use(CapacityTable table, int action, String capacity) {
    Map<String, Double> use = table.actions().get(action).use();
    return use.getOrDefault(capacity, 0.0);
  }

  /**
   * @param wanted how many are to explore
   * @param first the lowest turns of each pool, one more than are wanted
   */
  static ExplorePlan of(long[] sizes, long[] wanted, ExplorePool first) {
    double[] last = new double[sizes.length];
    double[] rate = new double[sizes.length];
    long[] taken = new long[sizes.length];
    for (int pool = 0; pool < sizes.length; pool++) {
      double[] turns = first.turns()[pool];
      int count = Math.toIntExact(wanted[pool]);
      // Of two debtors with the same turn none may explore without the other.
      while (count > 0 && count < turns.length && turns[count] == turns[count - 1]) {
        count--;
      }
      last[pool] = count == 0 ? -1 : turns[count - 1];
      rate[pool] = count == 0 ? 0 : (double) count / sizes[pool];
      taken[pool] = count;
    }
    return new ExplorePlan(last, rate, taken);
  }

  /** How often exploration takes each action. */
  long[] takenActions() {
    return Arrays.copyOf(taken, taken.length - 1);
  }
}
