package dev.recobro.models;

/**
 * A share model with the factor that makes its money come true in total on the calibration days.
 */
record AmountPart(ShareModel model, double factor) {
  AmountPart {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("a factor of " + factor + " for " + model.code());
    }
  }
}
