package dev.recobro.models;

/** What share of the amount at stake an account is expected to pay within the horizon. */
sealed interface ShareModel permits ConstantShare, PayersShare, PaidShare {
  /**
   * Expected shares, one a row; they may exceed 1 where more falls due within the horizon.
   *
   * @param paysPropensity each row's chance to pay
   */
  double[] expected(Matrix features, float[] paysPropensity);

  /** As files name it. */
  String code();
}
