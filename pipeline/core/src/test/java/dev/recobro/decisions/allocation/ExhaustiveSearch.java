package dev.recobro.decisions.allocation;

/** Tries every combination of choices. */
final class ExhaustiveSearch {
  private ExhaustiveSearch() {}

  /** The most that can be taken, in currency. */
  static double best(CapacityTable table, OptionBlock block) {
    return best(table, block, 0, new long[table.actions().size()]);
  }

  private static double best(CapacityTable table, OptionBlock block, int row, long[] taken) {
    if (row == block.debtors()) {
      long[] used = table.used(taken);
      for (int c = 0; c < used.length; c++) {
        if (used[c] > table.limit(c)) {
          return Double.NEGATIVE_INFINITY;
        }
      }
      return 0;
    }
    double best = best(table, block, row + 1, taken);
    for (int option = block.start(row); option < block.end(row); option++) {
      taken[block.action(option)]++;
      best = Math.max(best, block.value(option) + best(table, block, row + 1, taken));
      taken[block.action(option)]--;
    }
    return best;
  }
}
