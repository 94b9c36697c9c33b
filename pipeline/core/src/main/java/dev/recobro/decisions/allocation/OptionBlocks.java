package dev.recobro.decisions.allocation;

import java.io.Serializable;

/**
 * A day's options, in as many blocks as there are partitions, wherever they lie: every pass of the
 * allocation is one fold over the blocks. Over Spark it is a map and a tree reduce.
 */
public interface OptionBlocks {

  /** What one pass makes of one block. */
  @FunctionalInterface
  interface Pass<T> extends Serializable {
    T over(OptionBlock block);
  }

  /** Puts the results of two blocks together; in any order and grouping the same. */
  @FunctionalInterface
  interface Merge<T> extends Serializable {
    T of(T first, T second);
  }

  /**
   * Makes one pass.
   *
   * @param nothing what no block at all gives
   */
  <T> T fold(T nothing, Pass<T> pass, Merge<T> merge);
}
