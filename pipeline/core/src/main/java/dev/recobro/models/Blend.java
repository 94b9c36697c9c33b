package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a margin is mixed: {@code treesShare} of the trees' and the rest of the linear part's.
 *
 * @param treesShare 1 where the linear part didn't help on later days; then it is empty
 */
record Blend(@JsonProperty("trees_share") double treesShare, LinearPart linear) {
  /** Refuses shares outside of 0 to 1. */
  Blend {
    if (!(treesShare >= 0 && treesShare <= 1)) {
      throw new IllegalArgumentException("share of the trees is not in 0..1: " + treesShare);
    }
  }

  static Blend treesAlone() {
    return new Blend(1, LinearPart.none());
  }

  /** Mixes in place. */
  void mix(float[] treesMargins, double[] linearMargins) {
    for (int row = 0; row < treesMargins.length; row++) {
      treesMargins[row] =
          (float) (treesShare * treesMargins[row] + (1 - treesShare) * linearMargins[row]);
    }
  }
}
