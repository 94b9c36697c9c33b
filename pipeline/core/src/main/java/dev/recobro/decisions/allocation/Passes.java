package dev.recobro.decisions.allocation;

/** The passes that an allocation makes over its blocks. */
final class Passes {
  private final OptionBlocks blocks;
  private int made;

  Passes(OptionBlocks blocks) {
    this.blocks = blocks;
  }

  /** Passes so far. */
  int made() {
    return made;
  }

  PassTotals totals(ActionPrices prices) {
    made++;
    return blocks.fold(
        PassTotals.nothing(prices.actions()),
        block -> PassTotals.of(block, prices),
        PassTotals::plus);
  }

  /** About this share of the debtors, drawn by a hash of their ids. */
  OptionBlock sample(double share) {
    made++;
    return blocks.fold(
        OptionBlock.empty(), block -> Selection.sample(block, share), BlockColumns::merge);
  }

  /** Debtors nearest to another choice: see {@link Selection#nearest}. */
  OptionBlock nearest(ActionPrices prices, int perMove) {
    made++;
    return blocks.fold(
        OptionBlock.empty(),
        block -> Selection.nearest(block, prices, perMove),
        (a, b) -> Selection.nearest(BlockColumns.merge(a, b), prices, perMove));
  }

  /**
   * The most that a debtor would gain by each action, over his best choice, were capacities free
   * that don't hold it once.
   *
   * @param shadowPrices of the capacities
   */
  double[] highestGains(CapacityTable table, double[] shadowPrices) {
    made++;
    return blocks.fold(
        new double[table.actions().size()],
        block -> Selection.highestGains(block, table, shadowPrices),
        Passes::most);
  }

  private static double[] most(double[] a, double[] b) {
    double[] most = a.clone();
    for (int i = 0; i < most.length; i++) {
      most[i] = Math.max(most[i], b[i]);
    }
    return most;
  }
}
