package dev.recobro.models;

/** Chances and their log-odds, kept off 0 and 1 where log loss is infinite. */
final class Chance {
  static final double LEAST = 1e-6;

  private Chance() {}

  static double inside(double chance) {
    return Math.min(1 - LEAST, Math.max(LEAST, chance));
  }

  static double logit(double chance) {
    double inside = inside(chance);
    return Math.log(inside / (1 - inside));
  }

  static double sigmoid(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Turns log-odds into chances, in place. */
  static float[] ofMargins(float[] margins) {
    for (int row = 0; row < margins.length; row++) {
      margins[row] = (float) sigmoid(margins[row]);
    }
    return margins;
  }
}
