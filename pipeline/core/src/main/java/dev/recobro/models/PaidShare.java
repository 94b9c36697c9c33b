package dev.recobro.models;

/** The share itself, boosted on payers and non-payers at once with Tweedie's loss. */
record PaidShare(BoostedTrees trees) implements ShareModel {
  static final String CODE = "tweedie";

  @Override
  public double[] expected(Matrix features, float[] paysPropensity) {
    float[] share = trees.predictions(features);
    double[] expected = new double[share.length];
    for (int row = 0; row < expected.length; row++) {
      expected[row] = share[row];
    }
    return expected;
  }

  @Override
  public String code() {
    return CODE;
  }
}
