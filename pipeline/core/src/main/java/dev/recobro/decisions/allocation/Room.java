package dev.recobro.decisions.allocation;

/** What is left of each capacity, below 0 where too much is used, and what a move changes of it. */
final class Room {
  private final CapacityTable table;
  private final int choices;
  private final long[] left;

  Room(CapacityTable table, long[] used) {
    this.table = table;
    this.choices = table.actions().size() + 1;
    this.left = new long[used.length];
    for (int c = 0; c < left.length; c++) {
      left[c] = table.limit(c) - used[c];
    }
  }

  /** Gives back what the move's first choice uses, and takes what its second does. */
  void take(int move) {
    add(move / choices, 1);
    add(move % choices, -1);
  }

  void undo(int move) {
    add(move / choices, -1);
    add(move % choices, 1);
  }

  private void add(int choice, int sign) {
    if (choice < choices - 1) {
      int[] touched = table.touched(choice);
      long[] use = table.use(choice);
      for (int i = 0; i < use.length; i++) {
        left[touched[i]] += sign * use[i];
      }
    }
  }

  boolean holds() {
    for (long some : left) {
      if (some < 0) {
        return false;
      }
    }
    return true;
  }

  /** How far capacities are exceeded, each as a share of its limit. */
  double excess() {
    double excess = 0;
    for (int c = 0; c < left.length; c++) {
      if (left[c] < 0) {
        excess -= (double) left[c] / Math.max(1, table.limit(c));
      }
    }
    return excess;
  }

  /** What is left, at its shadow prices, in millionths of the currency. */
  double worth(double[] shadowPrices) {
    double worth = 0;
    for (int c = 0; c < left.length; c++) {
      worth += shadowPrices[c] * left[c];
    }
    return worth;
  }
}
