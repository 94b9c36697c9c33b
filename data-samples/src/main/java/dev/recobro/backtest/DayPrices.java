package dev.recobro.backtest;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.simulator.Action;
import java.util.Map;

/**
 * What one contact by each action costs, and what its capacities were worth elsewhere yesterday.
 */
final class DayPrices {

  private final double[] price = new double[Action.STANDARD.size()];

  DayPrices() {
    for (int a = 0; a < price.length; a++) {
      price[a] = Action.STANDARD.get(a).costUsd();
    }
  }

  /** In US dollars. */
  double of(int action) {
    return price[action];
  }

  /**
   * The day's shadow prices are known.
   *
   * @param shadow one a capacity of the table
   */
  void learn(CapacityTable table, double[] shadow) {
    for (int a = 0; a < price.length; a++) {
      Map<String, Double> use = table.actions().get(a).use();
      price[a] = Action.STANDARD.get(a).costUsd();
      for (int c = 0; c < shadow.length; c++) {
        price[a] += shadow[c] * use.getOrDefault(table.capacities().get(c).id(), 0.0);
      }
    }
  }
}
