package dev.recobro.models;

/**
 * A figure of one model set minus that of another on the same rows.
 *
 * @param low 2.5 % of the paired draws lie below; NaN where none were made
 * @param high 2.5 % of them lie above; likewise
 */
public record Difference(double value, double low, double high) {

  /** A difference of which only the value is known. */
  public static Difference of(double value) {
    return new Difference(value, Double.NaN, Double.NaN);
  }

  /** Whether paired draws were made. */
  public boolean drawn() {
    return !Double.isNaN(low);
  }

  /** Whether the draws leave it open which of the two is greater; true without draws. */
  public boolean mayBeChance() {
    return !(low > 0 || high < 0);
  }

  /** Whether it is more than {@code tolerance}, and more than chance where draws were made. */
  boolean clearlyAbove(double tolerance) {
    return value > tolerance && (!drawn() || low > 0);
  }

  /** The same of its opposite. */
  boolean clearlyBelow(double tolerance) {
    return reversed().clearlyAbove(tolerance);
  }

  Difference reversed() {
    return new Difference(0 - value, 0 - high, 0 - low);
  }
}
