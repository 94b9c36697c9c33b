package dev.recobro.decisions.allocation;

import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the shadow prices with the lowest dual bound by a proximal bundle method: each pass gives
 * one cut, whatever the number of partitions.
 */
final class PriceSearch {
  /** Part of the predicted decrease that makes a step serious. */
  private static final double SERIOUS = 0.1;

  private static final double GOOD = 0.5;
  private static final double MOST_CHANGE = 8;
  private static final double FIRST_MOVE = 0.2;
  private static final double SHORTEST = 1e-4;

  private final CapacityTable table;
  private final Function<ActionPrices, PassTotals> passes;
  private final double share;
  private final int[] live;

  /**
   * @param share of the debtors that the passes see
   */
  PriceSearch(CapacityTable table, Function<ActionPrices, PassTotals> passes, double share) {
    this.table = table;
    this.passes = passes;
    this.share = share;
    this.live =
        IntStream.range(0, table.actions().size())
            .filter(table::open)
            .flatMap(action -> IntStream.of(table.touched(action)))
            .sorted()
            .distinct()
            .toArray();
  }

  /**
   * @param start shadow prices to begin at
   * @param tolerance stop when no more than this share of the bound can be hoped for
   * @param most passes
   */
  PricePoint minimise(double[] start, double tolerance, int most) {
    double[] centre = whole(start);
    PricePoint best = evaluate(centre);
    Cut first = cut(best.totals());
    CutModel model = new CutModel();
    model.add(first);
    double step = firstStep(best.bound(), first);
    double longest = step;
    double shortest = SHORTEST * step;
    for (int pass = 1; pass < most && best.bound() > 0; pass++) {
      double[] trial = model.minimum(centre, best.bound(), step);
      double predicted = best.bound() - model.at(trial);
      if (predicted <= tolerance * best.bound()) {
        if (step >= longest) {
          return best;
        }
        step *= MOST_CHANGE;
        continue;
      }
      PricePoint point = evaluate(trial);
      Cut cut = cut(point.totals());
      model.add(cut);
      double drop = best.bound() - point.bound();
      double fitted = step * Math.min(MOST_CHANGE, predicted / Math.max(0, 2 * (predicted - drop)));
      if (drop >= SERIOUS * predicted) {
        step = drop >= GOOD * predicted ? Math.max(step, fitted) : step;
        best = point;
        centre = trial;
      } else if (best.bound() - cut.at(centre) > predicted) {
        step = Math.max(shortest, Math.max(fitted, step / MOST_CHANGE));
      }
    }
    return best;
  }

  private static double firstStep(double bound, Cut cut) {
    double squares = 0;
    for (double slope : cut.slope()) {
      squares += slope * slope;
    }
    return FIRST_MOVE
        * bound
        / Math.sqrt(Math.max(1, cut.slope().length) * Math.max(squares, 0.01));
  }

  private PricePoint evaluate(double[] whole) {
    double[] shadowPrices = new double[table.capacities().size()];
    for (int i = 0; i < live.length; i++) {
      shadowPrices[live[i]] = whole[i] / Micros.units(table.limit(live[i]));
    }
    return PricePoint.of(table, shadowPrices, passes.apply(table.prices(shadowPrices)), share);
  }

  private double[] whole(double[] shadowPrices) {
    double[] whole = new double[live.length];
    for (int i = 0; i < live.length; i++) {
      whole[i] = shadowPrices[live[i]] * Micros.units(table.limit(live[i]));
    }
    return whole;
  }

  private Cut cut(PassTotals totals) {
    long[] used = table.used(totals.taken());
    double[] slope = new double[live.length];
    for (int i = 0; i < live.length; i++) {
      slope[i] = 1 - used[live[i]] / share / table.limit(live[i]);
    }
    return new Cut(totals.atMost() / share, slope);
  }
}
