package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one feature adds to a linear margin: nothing on average over the training rows.
 *
 * @param low values below count as this: the first percentile of training
 * @param high values above count as this: the 99th percentile
 * @param mean of the clipped values in training
 * @param slope log-odds per unit
 * @param atMean added where the value is the mean
 * @param whenMissing added where there is no value
 */
record LinearTerm(
    String feature,
    double low,
    double high,
    double mean,
    double slope,
    @JsonProperty("at_mean") double atMean,
    @JsonProperty("when_missing") double whenMissing) {

  double effect(float value) {
    return Float.isNaN(value)
        ? whenMissing
        : atMean + slope * (Math.min(high, Math.max(low, value)) - mean);
  }
}
