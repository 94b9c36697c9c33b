package dev.recobro.models;

/** Leaves a chance as it is: for models whose chances already come true, or too little data. */
public record IdentityCalibrator() implements Calibrator {
  @Override
  public double calibrated(double raw) {
    return Chance.inside(raw);
  }
}
