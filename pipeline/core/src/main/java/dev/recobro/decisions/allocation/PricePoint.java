package dev.recobro.decisions.allocation;

/**
 * Shadow prices and what they bound.
 *
 * @param shadowPrices one a capacity, in money a unit
 * @param totals what would be taken at these prices, capacities aside
 * @param bound the dual: no allocation is worth more
 */
record PricePoint(double[] shadowPrices, PassTotals totals, double bound) {

  /**
   * @param share of the debtors that the totals are of; the rest are taken to be like them
   */
  static PricePoint of(
      CapacityTable table, double[] shadowPrices, PassTotals totals, double share) {
    double reduced = totals.atMost();
    for (int action = 0; action < totals.taken().length; action++) {
      reduced -= totals.taken()[action] * table.price(action, shadowPrices);
    }
    double bound = reduced / share;
    for (int c = 0; c < shadowPrices.length; c++) {
      bound += shadowPrices[c] * Micros.units(table.limit(c));
    }
    return new PricePoint(shadowPrices, totals, bound);
  }
}
