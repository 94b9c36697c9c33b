package dev.recobro.backtest;

import dev.recobro.simulator.Population;
import java.util.List;

/** Debtors of the scenarios. */
final class Populations {

  /**
   * The mix of types that a standard simulation shows among accounts more than 30 days late. Three
   * in ten of the dues that they would usually pay on time are paid so, and who doesn't waits
   * twelve times as long as usual before he pays by himself.
   */
  static final Population LATE =
      new Population(1, 0.3, 12, List.of(0.03, 0.07, 0.21, 0.27, 0.22, 0.05, 0.13, 0.02));

  /** The same types, of whom one in ten of the usual on-time dues is paid on time. */
  static final Population PLACED = new Population(1, 0.1, 12, LATE.shares());

  private Populations() {}
}
