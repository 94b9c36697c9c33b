package dev.recobro.backtest;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure over seeds.
 *
 * @param mean of the seeds' figures
 * @param low end of the range that holds the true mean in 95 of 100 backtests, by Student's t; NaN
 *     with one seed
 * @param high other end
 */
public record Spread(double mean, double low, double high) {

  private static final double TAIL = 0.025;

  /** Of one figure a seed. */
  public static Spread of(double[] bySeed) {
    double mean = Arrays.stream(bySeed).average().orElse(Double.NaN);
    if (bySeed.length < 2) {
      return new Spread(mean, Double.NaN, Double.NaN);
    }
    double squares = Arrays.stream(bySeed).map(x -> (x - mean) * (x - mean)).sum();
    double error = Math.sqrt(squares / (bySeed.length - 1) / bySeed.length);
    double reach = TDistribution.of(bySeed.length - 1).inverseSurvivalProbability(TAIL) * error;
    return new Spread(mean, mean - reach, mean + reach);
  }
}
