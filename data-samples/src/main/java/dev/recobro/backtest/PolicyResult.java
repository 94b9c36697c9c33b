package dev.recobro.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one policy did.
 *
 * @param policy its code
 * @param bySeed one a seed, in order
 * @param silentBySeed of the same books when nobody is contacted
 */
public record PolicyResult(String policy, List<Takings> bySeed, List<Takings> silentBySeed) {

  /** Keeps copies. */
  public PolicyResult {
    bySeed = List.copyOf(bySeed);
    silentBySeed = List.copyOf(silentBySeed);
  }

  /** A figure over the seeds. */
  public Spread of(ToDoubleFunction<Takings> figure) {
    return Spread.of(bySeed.stream().mapToDouble(figure).toArray());
  }

  /** Collected, net of cost, beyond what comes in when nobody is contacted. */
  public Spread incremental() {
    return Spread.of(incrementalBySeed());
  }

  /** Collected net of cost, as a multiple of another policy's on the same books. */
  public Spread netOver(PolicyResult other) {
    double[] ratio = new double[bySeed.size()];
    for (int s = 0; s < ratio.length; s++) {
      ratio[s] = bySeed.get(s).net() / other.bySeed.get(s).net();
    }
    return Spread.of(ratio);
  }

  /** {@link #incremental()} as a multiple of another policy's on the same books. */
  public Spread incrementalOver(PolicyResult other) {
    double[] ratio = incrementalBySeed();
    double[] others = other.incrementalBySeed();
    for (int s = 0; s < ratio.length; s++) {
      ratio[s] /= others[s];
    }
    return Spread.of(ratio);
  }

  /** Collected net of cost less another policy's on the same books, in US dollars. */
  public Spread netLess(PolicyResult other) {
    double[] difference = new double[bySeed.size()];
    for (int s = 0; s < difference.length; s++) {
      difference[s] = bySeed.get(s).net() - other.bySeed.get(s).net();
    }
    return Spread.of(difference);
  }

  private double[] incrementalBySeed() {
    double[] difference = new double[bySeed.size()];
    for (int s = 0; s < difference.length; s++) {
      difference[s] = bySeed.get(s).net() - silentBySeed.get(s).net();
    }
    return difference;
  }
}
