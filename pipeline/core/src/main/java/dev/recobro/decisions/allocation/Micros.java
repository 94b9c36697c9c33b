package dev.recobro.decisions.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money, minutes and messages as whole millionths: their sums are the same in any order, and what
 * is used is compared with what there is exactly.
 */
final class Micros {
  static final double ONE = 1e6;

  /** The most that one value, use or limit may be, in units. */
  static final double MOST = 1e12;

  private Micros() {}

  /** Rounded up, so that what is used never counts for less than it is. */
  static long up(String what, double units) {
    return exact(what, units, RoundingMode.CEILING);
  }

  /** Rounded down, so that a limit never counts for more than it is. */
  static long down(String what, double units) {
    return exact(what, units, RoundingMode.FLOOR);
  }

  /** Of a value that was checked before. */
  static long ofValue(float units) {
    return (long) (units * ONE);
  }

  static double units(long micros) {
    return micros / ONE;
  }

  private static long exact(String what, double units, RoundingMode mode) {
    if (!(units >= 0 && units <= MOST)) {
      throw new IllegalArgumentException(
          "%s is %s, not between 0 and %s".formatted(what, units, MOST));
    }
    return BigDecimal.valueOf(units).movePointRight(6).setScale(0, mode).longValueExact();
  }
}
