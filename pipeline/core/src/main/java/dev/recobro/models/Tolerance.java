package dev.recobro.models;

/**
 * How much worse than the champion a set may surely be and still be promoted.
 *
 * @param logLoss of the chance to pay, in nats a row
 * @param captured share of all money, by the top 20 % of the accounts
 */
public record Tolerance(double logLoss, double captured) {
  /** Refuses what isn't a small share. */
  public Tolerance {
    if (!(logLoss >= 0 && logLoss <= 1 && captured >= 0 && captured <= 1)) {
      throw new IllegalArgumentException(
          "tolerances lie between 0 and 1, not " + logLoss + " and " + captured);
    }
  }
}
