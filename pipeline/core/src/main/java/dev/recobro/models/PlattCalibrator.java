package dev.recobro.models;

/**
 * Logistic curve over the raw log-odds: {@code sigmoid(slope * logit(raw) + intercept)}.
 *
 * @param slope above 0, so that the order is kept
 */
public record PlattCalibrator(double slope, double intercept) implements Calibrator {
  private static final int STEPS = 50;
  private static final double LEAST_SLOPE = 1e-3;

  /** Refuses a slope that would turn the order round. */
  public PlattCalibrator {
    if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("Platt slope " + slope + ", intercept " + intercept);
    }
  }

  /**
   * Fits by Newton steps on log loss against Platt's smoothed targets {@code (n1 + 1) / (n1 + 2)}
   * and {@code 1 / (n0 + 2)} (Platt 1999, with the numerics of Lin, Lin and Weng 2007), over
   * log-odds instead of margins so that slope 1 and intercept 0 leave a chance as it is.
   */
  static PlattCalibrator fit(float[] raw, float[] label) {
    double positives = 0;
    for (float value : label) {
      positives += value;
    }
    double high = (positives + 1) / (positives + 2);
    double low = 1 / (label.length - positives + 2);
    double[] logit = new double[raw.length];
    for (int row = 0; row < raw.length; row++) {
      logit[row] = Chance.logit(raw[row]);
    }
    return newton(logit, label, high, low);
  }

  private static PlattCalibrator newton(double[] logit, float[] label, double high, double low) {
    double a = 1;
    double b = 0;
    double loss = loss(logit, label, high, low, a, b);
    for (int step = 0; step < STEPS; step++) {
      double ga = 0;
      double gb = 0;
      double haa = 1e-9;
      double hab = 0;
      double hbb = 1e-9;
      for (int row = 0; row < logit.length; row++) {
        double p = Chance.sigmoid(a * logit[row] + b);
        double error = p - (label[row] == 1f ? high : low);
        double weight = p * (1 - p);
        ga += error * logit[row];
        gb += error;
        haa += weight * logit[row] * logit[row];
        hab += weight * logit[row];
        hbb += weight;
      }
      double determinant = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / determinant;
      double db = (haa * gb - hab * ga) / determinant;
      double share = 1;
      double next = loss(logit, label, high, low, a - da, b - db);
      while (!(next <= loss) && share > 1e-6) {
        share /= 2;
        next = loss(logit, label, high, low, a - share * da, b - share * db);
      }
      if (!(next < loss - 1e-10)) {
        break;
      }
      a -= share * da;
      b -= share * db;
      loss = next;
    }
    return new PlattCalibrator(Math.max(LEAST_SLOPE, a), b);
  }

  private static double loss(
      double[] logit, float[] label, double high, double low, double a, double b) {
    double sum = 0;
    for (int row = 0; row < logit.length; row++) {
      double z = a * logit[row] + b;
      double target = label[row] == 1f ? high : low;
      sum += Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z)));
    }
    return sum;
  }

  @Override
  public double calibrated(double raw) {
    return Chance.inside(Chance.sigmoid(slope * Chance.logit(raw) + intercept));
  }
}
