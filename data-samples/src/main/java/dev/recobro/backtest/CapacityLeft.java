package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;

/** What is left of a day's capacities while actions are taken one by one. */
final class CapacityLeft {

  private static final double ROUNDING = 1e-9;

  private final double[] left;
  private final double[][] use;
  private int open;

  CapacityLeft(CapacityTable table) {
    left = table.capacities().stream().mapToDouble(capacity -> capacity.limit()).toArray();
    use = new double[table.actions().size()][left.length];
    for (int a = 0; a < use.length; a++) {
      for (int c = 0; c < left.length; c++) {
        String id = table.capacities().get(c).id();
        use[a][c] = table.actions().get(a).use().getOrDefault(id, 0.0);
      }
    }
    open = countOpen();
  }

  /** Whether there is still room for the action. */
  boolean holds(int action) {
    for (int c = 0; c < left.length; c++) {
      if (use[action][c] > left[c] + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  void take(int action) {
    for (int c = 0; c < left.length; c++) {
      left[c] -= use[action][c];
    }
    open = countOpen();
  }

  /** Whether nothing more can be done today. */
  boolean spent() {
    return open == 0;
  }

  private int countOpen() {
    int count = 0;
    for (int a = 0; a < use.length; a++) {
      count += holds(a) ? 1 : 0;
    }
    return count;
  }
}
