package dev.recobro.models;

/** A raw model with the calibrator that was fitted on its chances. */
record Calibrated(RawModel model, Calibrator calibrator) {
  private static final double SAME_MARGIN = 1e-4;

  /** Calibrated chances, one a row. */
  float[] predict(Matrix matrix) {
    float[] propensity = model.raw(matrix);
    calibrator.apply(propensity);
    return propensity;
  }

  /** As {@link Propensity#contributions(Matrix)} says. */
  float[] contributions(Matrix matrix) {
    float[] contributions = model.marginContributions(matrix);
    float[] propensity = predict(matrix);
    int width = matrix.columns() + 1;
    for (int row = 0; row < matrix.rows(); row++) {
      inProbability(contributions, row * width, matrix.columns(), propensity[row]);
    }
    return contributions;
  }

  private void inProbability(float[] contributions, int offset, int features, double propensity) {
    int base = offset + features;
    double expected = contributions[base];
    double added = 0;
    for (int i = offset; i < base; i++) {
      added += contributions[i];
    }
    double expectedChance = chance(expected);
    double scale =
        Math.abs(added) > SAME_MARGIN
            ? (propensity - expectedChance) / added
            : (chance(expected + SAME_MARGIN) - chance(expected - SAME_MARGIN)) / (2 * SAME_MARGIN);
    for (int i = offset; i < base; i++) {
      contributions[i] *= (float) scale;
    }
    contributions[base] = (float) expectedChance;
  }

  private double chance(double margin) {
    return calibrator.calibrated(Chance.sigmoid(margin));
  }
}
