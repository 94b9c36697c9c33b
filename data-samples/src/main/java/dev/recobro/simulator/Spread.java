package dev.recobro.simulator;

import dev.recobro.domain.Outcome;
import java.util.Arrays;

/** Outcomes with their shares; the last one takes the rest. */
final class Spread {

  private double[] upTo = new double[0];
  private Outcome[] outcome = new Outcome[0];

  Spread add(double share, Outcome of) {
    double before = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    upTo = Arrays.copyOf(upTo, upTo.length + 1);
    outcome = Arrays.copyOf(outcome, outcome.length + 1);
    upTo[upTo.length - 1] = before + share;
    outcome[outcome.length - 1] = of;
    return this;
  }

  Spread rest(Outcome of) {
    return add(1, of);
  }

  Outcome at(double quantile) {
    int n = 0;
    while (quantile >= upTo[n]) {
      n++;
    }
    return outcome[n];
  }
}
