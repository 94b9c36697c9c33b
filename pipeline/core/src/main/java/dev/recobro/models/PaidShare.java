package dev.recobro.models;

/** The share itself, boosted on payers and non-payers at once with Tweedie's loss. */
record PaidShare(BoostedTrees trees) implements ShareModel {
  static final String CODE = "tweedie";

  @Override
  public double[] expected(Matrix features, float[] paysPropensity) {
    return trees.shares(features);
  }

  @Override
  public String code() {
    return CODE;
  }
}
