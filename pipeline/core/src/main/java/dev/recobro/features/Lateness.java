package dev.recobro.features;

/** Days between due day and settlement over the settled dues, added from the newest on. */
final class Lateness {

  int count;
  private long sum;
  private double squares;
  private int last;
  private int worst;
  private int recentSum;
  private int trendCount;
  private long trendSum;
  private long trendProduct;

  void clear() {
    count = 0;
    sum = 0;
    squares = 0;
    last = 0;
    worst = 0;
    recentSum = 0;
    trendCount = 0;
    trendSum = 0;
    trendProduct = 0;
  }

  void add(int days) {
    last = count == 0 ? days : last;
    worst = count == 0 ? days : Math.max(worst, days);
    recentSum += count < DueSums.RECENT_DUES ? days : 0;
    if (count < DueSums.TREND_DUES) {
      trendProduct += (long) trendCount * days;
      trendSum += days;
      trendCount++;
    }
    count++;
    sum += days;
    squares += (double) days * days;
  }

  double mean() {
    return Observation.share(sum, count);
  }

  /** Standard deviation over the settled dues; NaN below two. */
  double spread() {
    if (count < 2) {
      return Double.NaN;
    }
    double mean = mean();
    return Math.sqrt(Math.max(0, squares / count - mean * mean));
  }

  double last() {
    return count == 0 ? Double.NaN : last;
  }

  double worst() {
    return count == 0 ? Double.NaN : worst;
  }

  double recentMean() {
    return Observation.share(recentSum, Math.min(count, DueSums.RECENT_DUES));
  }

  /** Least-squares slope in days per due, towards the newest; NaN below three dues. */
  double trend() {
    if (trendCount < 3) {
      return Double.NaN;
    }
    double middle = (trendCount - 1) / 2.0;
    double spread = trendCount * ((double) trendCount * trendCount - 1) / 12;
    return -(trendProduct - middle * trendSum) / spread;
  }
}
