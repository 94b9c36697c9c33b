package dev.recobro.decisions.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Chooses debtors of a block; the same ones however the debtors lie in blocks. */
final class Selection {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Selection() {}

  static OptionBlock sample(OptionBlock block, double share) {
    int[] rows =
        IntStream.range(0, block.debtors()).filter(row -> draw(block, row) < share).toArray();
    return BlockColumns.select(block, rows);
  }

  /** Between 0 and 1, by the debtor's id: FNV-1a, mixed once more for its upper bits. */
  private static double draw(OptionBlock block, int row) {
    long hash = FNV_OFFSET;
    for (int i = block.idStart(row); i < block.idEnd[row]; i++) {
      hash = (hash ^ (block.ids[i] & 0xff)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return (hash >>> 11) * 0x1.0p-53;
  }

  /**
   * For each choice that is best at these prices and each other choice, the debtors who lose least
   * by changing from one to the other.
   *
   * @param perMove how many; ties go to the lower debtor id
   */
  static OptionBlock nearest(OptionBlock block, ActionPrices prices, int perMove) {
    int choices = prices.actions() + 1;
    int none = prices.actions();
    Lowest[] lowest = new Lowest[choices * choices];
    for (int row = 0; row < block.debtors(); row++) {
      int best = block.best(row, prices);
      int from = best < 0 ? none : block.action(best);
      double most = best < 0 ? 0 : block.value(best) - prices.of(from);
      for (int option = block.start(row); option < block.end(row); option++) {
        int to = block.action(option);
        double loss = most - (block.value(option) - prices.of(to));
        if (to != from && loss < Double.POSITIVE_INFINITY) {
          offer(lowest, from * choices + to, perMove, loss, row);
        }
      }
      if (best >= 0) {
        offer(lowest, from * choices + none, perMove, most, row);
      }
    }
    return BlockColumns.select(block, rows(lowest));
  }

  private static void offer(Lowest[] lowest, int move, int perMove, double loss, int row) {
    Lowest kept = lowest[move];
    if (kept == null) {
      kept = new Lowest(perMove);
      lowest[move] = kept;
    }
    kept.offer(loss, row);
  }

  private static int[] rows(Lowest[] lowest) {
    return Arrays.stream(lowest)
        .filter(kept -> kept != null)
        .flatMapToInt(Lowest::rows)
        .sorted()
        .distinct()
        .toArray();
  }

  static double[] highestGains(OptionBlock block, CapacityTable table, double[] shadowPrices) {
    ActionPrices prices = table.prices(shadowPrices);
    double[] free = new double[prices.actions()];
    Arrays.setAll(free, action -> table.price(action, shadowPrices));
    double[] gains = new double[free.length];
    for (int row = 0; row < block.debtors(); row++) {
      int best = block.best(row, prices);
      double most = best < 0 ? 0 : block.value(best) - prices.of(block.action(best));
      for (int option = block.start(row); option < block.end(row); option++) {
        int action = block.action(option);
        gains[action] = Math.max(gains[action], block.value(option) - free[action] - most);
      }
    }
    return gains;
  }
}
