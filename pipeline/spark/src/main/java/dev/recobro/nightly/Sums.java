package dev.recobro.nightly;

import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;

/** Sums that are the same in whatever order their parts come in. */
final class Sums {

  /** A millionth of a unit, and 24 places before the point: the sum itself may take 32. */
  private static final String EXACT = "decimal(30,6)";

  private Sums() {}

  /** The sum of amounts, exact to a millionth: double. */
  static Column money(Column amounts) {
    return sum(amounts.cast(EXACT)).cast("double");
  }

  /** The sum of whole numbers, of whatever type: long. */
  static Column whole(Column numbers) {
    return sum(numbers.cast("bigint"));
  }
}
