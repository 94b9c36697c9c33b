package dev.recobro.evaluation;

/** Mean and variance of numbers as they come (Welford 1962). */
final class Moments {
  private long count;
  private double mean;
  private double squares;

  void add(double value) {
    count++;
    double step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  }

  long count() {
    return count;
  }

  double mean() {
    return mean;
  }

  /** Of the mean, not of one number; 0 for fewer than two numbers. */
  double varianceOfMean() {
    return count < 2 ? 0 : squares / (count - 1) / count;
  }
}
