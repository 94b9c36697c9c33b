package dev.recobro.decisions.allocation;

/**
 * A linear function that nowhere exceeds the dual: what one set of choices is worth at any prices.
 * Prices here are of whole capacities: a shadow price times the capacity's limit.
 *
 * @param value at prices of 0
 * @param slope by capacity: the part of it that those choices leave
 */
record Cut(double value, double[] slope) {

  double at(double[] prices) {
    double sum = value;
    for (int c = 0; c < slope.length; c++) {
      sum += slope[c] * prices[c];
    }
    return sum;
  }

  double squaredDistance(Cut other) {
    double sum = 0;
    for (int c = 0; c < slope.length; c++) {
      double difference = slope[c] - other.slope[c];
      sum += difference * difference;
    }
    return sum;
  }
}
