package dev.recobro.models;

/**
 * The two-part model: chance to pay times the share that this account would pay if it pays, boosted
 * on payers alone.
 */
record PayersShare(BoostedTrees trees) implements ShareModel {
  static final String CODE = "two_part";

  @Override
  public double[] expected(Matrix features, float[] paysPropensity) {
    double[] expected = trees.shares(features);
    for (int row = 0; row < expected.length; row++) {
      expected[row] *= paysPropensity[row];
    }
    return expected;
  }

  @Override
  public String code() {
    return CODE;
  }
}
