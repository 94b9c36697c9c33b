package dev.recobro.models;

/**
 * Chance to pay times the one share that payers were seen to pay.
 *
 * @param share of the amount at stake that payers pay, more than 0
 */
record ConstantShare(double share) implements ShareModel {
  static final String CODE = "chance_and_share";

  ConstantShare {
    if (!(share > 0)) {
      throw new IllegalArgumentException("payers pay a share of " + share);
    }
  }

  @Override
  public double[] expected(Matrix features, float[] paysPropensity) {
    double[] expected = new double[paysPropensity.length];
    for (int row = 0; row < expected.length; row++) {
      expected[row] = paysPropensity[row] * share;
    }
    return expected;
  }

  @Override
  public String code() {
    return CODE;
  }
}
