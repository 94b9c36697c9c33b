package dev.recobro.decisions.allocation;

import java.io.Serializable;

/** What taking each action costs at the capacities' shadow prices; infinite when it is closed. */
final class ActionPrices implements Serializable {
  private final double[] price;

  ActionPrices(double[] price) {
    this.price = price;
  }

  double of(int action) {
    return price[action];
  }

  int actions() {
    return price.length;
  }
}
