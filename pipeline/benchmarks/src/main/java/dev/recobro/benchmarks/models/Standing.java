package dev.recobro.benchmarks.models;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How one contender did on the trials of a set, in their order. */
record Standing(String contender, List<Result> trials) {

  double mean(ToDoubleFunction<Result> figure) {
    return trials.stream().mapToDouble(figure).average().orElseThrow();
  }

  /** How much more it has than another, trial by trial. */
  double[] ahead(Standing other, ToDoubleFunction<Result> figure) {
    return IntStream.range(0, trials.size())
        .mapToDouble(
            i -> figure.applyAsDouble(trials.get(i)) - figure.applyAsDouble(other.trials.get(i)))
        .toArray();
  }
}
