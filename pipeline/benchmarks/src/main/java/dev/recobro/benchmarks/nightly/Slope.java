package dev.recobro.benchmarks.nightly;

/** A straight line through logarithms: how a quantity grows with a size. */
final class Slope {

  private Slope() {}

  /**
   * The exponent b of the power law a x^b that fits best, by least squares of logarithms; 1 is a
   * straight line through the origin, NaN what fewer than two sizes give.
   *
   * @param sizes positive
   * @param quantities positive, one a size
   */
  static double exponent(double[] sizes, double[] quantities) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < sizes.length; i++) {
      meanX += Math.log(sizes[i]) / sizes.length;
      meanY += Math.log(quantities[i]) / sizes.length;
    }
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < sizes.length; i++) {
      double x = Math.log(sizes[i]) - meanX;
      xy += x * (Math.log(quantities[i]) - meanY);
      xx += x * x;
    }
    return xy / xx;
  }
}
