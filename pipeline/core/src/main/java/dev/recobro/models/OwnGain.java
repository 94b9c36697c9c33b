package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A portfolio's own trees beside the pooled model alone, on the same rows, both uncalibrated.
 *
 * @param pooledLogLoss in nats a row
 * @param ownLogLoss likewise
 * @param standardError of the mean difference, row by row
 */
public record OwnGain(
    int rows,
    @JsonProperty("pooled_log_loss") double pooledLogLoss,
    @JsonProperty("own_log_loss") double ownLogLoss,
    @JsonProperty("standard_error") double standardError) {
  /** What log loss own trees must save per row. */
  private static final double LEAST_GAIN = 1e-4;

  /**
   * @param pooled log-odds, one a row
   * @param own likewise
   */
  static OwnGain of(float[] pooled, float[] own, float[] label) {
    double pooledSum = 0;
    double ownSum = 0;
    double squares = 0;
    for (int row = 0; row < label.length; row++) {
      double one = loss(pooled[row], label[row]);
      double other = loss(own[row], label[row]);
      pooledSum += one;
      ownSum += other;
      squares += (one - other) * (one - other);
    }
    int rows = label.length;
    double mean = (pooledSum - ownSum) / rows;
    double variance = Math.max(0, squares / rows - mean * mean);
    return new OwnGain(rows, pooledSum / rows, ownSum / rows, Math.sqrt(variance / rows));
  }

  private static double loss(double logOdds, float label) {
    double chance = Chance.inside(Chance.sigmoid(logOdds));
    return -Math.log(label == 1f ? chance : 1 - chance);
  }

  /** What log loss the own trees save per row. */
  double mean() {
    return pooledLogLoss - ownLogLoss;
  }

  /** Whether they save enough, and more than one standard error of it. */
  boolean isSure() {
    return mean() >= Math.max(LEAST_GAIN, standardError);
  }
}
