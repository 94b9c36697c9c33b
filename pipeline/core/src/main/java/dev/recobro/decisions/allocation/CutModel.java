package dev.recobro.decisions.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * The highest of some cuts plus the squared distance from a centre: the proximal bundle model of
 * Kiwiel (1990), minimised over prices of at least 0 by exchanging the weights of two cuts at a
 * time.
 */
final class CutModel {
  private static final int MOST_CUTS = 80;
  private static final int MOST_EXCHANGES = 3000;

  /** Part of the predicted decrease by which the minimum may be missed. */
  private static final double SLACK = 0.02;

  private final List<Cut> cuts = new ArrayList<>();
  private double[] weight = {};

  /** Takes a cut in; drops one that bears no weight when there are many. */
  void add(Cut cut) {
    double[] grown = new double[cuts.size() + 1];
    System.arraycopy(weight, 0, grown, 0, weight.length);
    cuts.add(cut);
    weight = grown;
    if (cuts.size() == 1) {
      weight[0] = 1;
    } else if (cuts.size() > MOST_CUTS) {
      dropLightest();
    }
  }

  private void dropLightest() {
    int lightest = 0;
    for (int j = 1; j < cuts.size() - 1; j++) {
      lightest = weight[j] < weight[lightest] ? j : lightest;
    }
    double freed = weight[lightest];
    cuts.remove(lightest);
    double[] rest = new double[cuts.size()];
    System.arraycopy(weight, 0, rest, 0, lightest);
    System.arraycopy(weight, lightest + 1, rest, lightest, rest.length - lightest);
    rest[rest.length - 1] += freed;
    weight = rest;
  }

  /** Height of the model at {@code prices}, without the distance. */
  double at(double[] prices) {
    return cuts.stream().mapToDouble(cut -> cut.at(prices)).max().orElseThrow();
  }

  /**
   * Prices at the model's minimum, about.
   *
   * @param height of the dual at the centre
   * @param step how far to trust the cuts: the inverse weight of the squared distance
   */
  double[] minimum(double[] centre, double height, double step) {
    double[] slope = meanSlope(centre.length);
    double[] prices = new double[centre.length];
    for (int exchange = 0; exchange < MOST_EXCHANGES; exchange++) {
      for (int c = 0; c < prices.length; c++) {
        prices[c] = Math.max(0, centre[c] - step * slope[c]);
      }
      if (!exchange(prices, height, step, slope)) {
        return prices;
      }
    }
    return prices;
  }

  private double[] meanSlope(int capacities) {
    double[] slope = new double[capacities];
    for (int j = 0; j < weight.length; j++) {
      for (int c = 0; c < capacities; c++) {
        slope[c] += weight[j] * cuts.get(j).slope()[c];
      }
    }
    return slope;
  }

  /** Moves weight from the lowest cut that has some to the highest; false when that is no gain. */
  private boolean exchange(double[] prices, double height, double step, double[] slope) {
    int highest = 0;
    int lowest = -1;
    double top = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double mean = 0;
    for (int j = 0; j < weight.length; j++) {
      double at = cuts.get(j).at(prices);
      mean += weight[j] * at;
      if (at > top) {
        top = at;
        highest = j;
      }
      if (weight[j] > 0 && at < bottom) {
        bottom = at;
        lowest = j;
      }
    }
    if (lowest < 0 || lowest == highest || top - mean <= SLACK * Math.max(0, height - top)) {
      return false;
    }
    Cut up = cuts.get(highest);
    Cut down = cuts.get(lowest);
    double curvature = step * up.squaredDistance(down);
    double moved =
        curvature > 0 ? Math.min(weight[lowest], (top - bottom) / curvature) : weight[lowest];
    weight[highest] += moved;
    weight[lowest] = moved == weight[lowest] ? 0 : weight[lowest] - moved;
    for (int c = 0; c < slope.length; c++) {
      slope[c] += moved * (up.slope()[c] - down.slope()[c]);
    }
    return moved > 0;
  }
}
