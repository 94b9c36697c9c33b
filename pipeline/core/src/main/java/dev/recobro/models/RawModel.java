package dev.recobro.models;

/**
 * What stands behind a propensity before its calibration: trees and a linear part, or a scorecard.
 */
sealed interface RawModel permits LogOdds, ContinuedModel, ScorecardModel {
  /** Uncalibrated chances, one a row. */
  float[] raw(Matrix matrix);

  /**
   * What each feature adds to each row's margin, the logit of its raw chance: {@code rows *
   * (features + 1)} values, the base last; a row adds up to its margin.
   */
  float[] marginContributions(Matrix matrix);

  /** The whole model as its file holds it. */
  byte[] bytes();

  /** The model without where and when it was made: the same data, settings and seed, the same. */
  byte[] identity();

  String provenance();

  /** Ending of the file's name, without the dot. */
  String fileType();

  /** Whether nothing was learnt: its chances come from priors. */
  default boolean assumed() {
    return false;
  }
}
