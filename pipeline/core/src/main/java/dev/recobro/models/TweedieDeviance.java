package dev.recobro.models;

/**
 * Mean Tweedie deviance of power 1.5 between expected and paid money: least, on average, for the
 * true mean, and less ruled by the largest accounts than a squared error is (Jørgensen 1987).
 */
final class TweedieDeviance {
  /** Of the mean payment: keeps an expected 0 that was paid after all from being infinitely bad. */
  private static final double LEAST_SHARE_OF_MEAN = 1e-6;

  private TweedieDeviance() {}

  static double of(double[] expected, double[] paid) {
    double sum = 0;
    for (double amount : paid) {
      sum += amount;
    }
    double least = Math.max(Double.MIN_NORMAL, LEAST_SHARE_OF_MEAN * sum / paid.length);
    double deviance = 0;
    for (int row = 0; row < paid.length; row++) {
      double root = Math.sqrt(Math.max(least, expected[row]));
      double apart = Math.sqrt(paid[row]) - root;
      deviance += 4 * apart * apart / root;
    }
    return deviance / paid.length;
  }
}
