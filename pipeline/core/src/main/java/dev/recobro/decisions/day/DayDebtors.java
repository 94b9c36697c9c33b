package dev.recobro.decisions.day;

import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlocks;
import java.io.Serializable;
import java.util.Iterator;

/**
 * The day's debtors with an allowed action, in partitions, wherever they lie. Each debtor comes
 * once, with all his accounts; in any order.
 */
public interface DayDebtors {

  /** What one partition's debtors make. */
  @FunctionalInterface
  interface Pass<T> extends Serializable {
    T over(Iterator<DebtorOptions> debtors);
  }

  /**
   * Makes one pass.
   *
   * @param nothing what no partition at all gives
   */
  <T> T fold(T nothing, Pass<T> pass, OptionBlocks.Merge<T> merge);

  /** A block for each partition, kept for many passes. */
  OptionBlocks blocks(Pass<OptionBlock> pass);
}
