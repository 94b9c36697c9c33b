package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Turns a model's raw chance into one that comes true as often as it says; never lowers the order,
 * never exactly 0 or 1.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = IdentityCalibrator.class, name = "identity"),
  @JsonSubTypes.Type(value = PlattCalibrator.class, name = "platt"),
  @JsonSubTypes.Type(value = IsotonicCalibrator.class, name = "isotonic")
})
public sealed interface Calibrator permits IdentityCalibrator, PlattCalibrator, IsotonicCalibrator {

  /** The calibrated chance for a raw chance in [0, 1]. */
  double calibrated(double raw);

  /** Calibrates in place. */
  default void apply(float[] propensity) {
    for (int row = 0; row < propensity.length; row++) {
      propensity[row] = (float) calibrated(propensity[row]);
    }
  }
}
