package dev.recobro.backtest;

import dev.recobro.simulator.Population;
import java.util.List;

/** Debtors of the scenarios. */
final class Populations {

  /**
   * The mix of types that a standard simulation shows among accounts more than 30 days late, who
   * wait eight times as long as usual before they pay by themselves: left alone, about a tenth of
   * what is owed comes in within two months.
   */
  static final Population LATE =
      new Population(1, 0.05, 8, List.of(0.03, 0.07, 0.21, 0.27, 0.22, 0.05, 0.13, 0.02));

  private Populations() {}
}
