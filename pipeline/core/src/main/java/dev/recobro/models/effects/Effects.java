package dev.recobro.models.effects;

/**
 * What is expected of many accounts, in the outcome's unit, such as a share of the amount at stake.
 *
 * @param baseline if the account is left alone, one a row; NaN where that couldn't be learnt
 * @param uplift what each action adds to it: {@code rows * actions}, row-major
 * @param standardError of {@code uplift}, likewise
 */
public record Effects(
    int rows, int actions, float[] baseline, float[] uplift, float[] standardError) {

  /** What the action adds on the row's account. */
  public float uplift(int row, int action) {
    return uplift[row * actions + action];
  }

  /** Standard error of {@link #uplift(int, int)}. */
  public float standardError(int row, int action) {
    return standardError[row * actions + action];
  }
}
