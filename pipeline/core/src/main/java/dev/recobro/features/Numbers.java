package dev.recobro.features;

import dev.recobro.domain.Amounts;
import dev.recobro.domain.Tongue;
import java.util.Map;

/**
 * One account's features by name, as the sentences of reason groups read them.
 *
 * @param columns place of each feature in a row
 * @param amounts how money is written
 * @param values rows of features; the account's begins at {@code offset}
 * @param raises whether the group that is spoken of raises the propensity
 */
record Numbers(
    Map<String, Integer> columns,
    FeatureCatalogue catalogue,
    Amounts amounts,
    float[] values,
    int offset,
    boolean raises) {

  /** Half of the last digit of a share that is written. */
  private static final double LEAST_SHARE = 0.0005;

  /** The value of {@code feature}; NaN when the account has none. */
  double of(String feature) {
    return values[offset + column(feature)];
  }

  boolean has(String feature) {
    return !Double.isNaN(of(feature));
  }

  /** Whether the value, as a whole number, is above zero; false when there is none. */
  boolean some(String feature) {
    return Math.rint(of(feature)) > 0;
  }

  /** Whether the value, as a whole number, is zero; false when there is none. */
  boolean zero(String feature) {
    return Math.rint(of(feature)) == 0;
  }

  /** Whether the value, as a whole number, is below zero; false when there is none. */
  boolean below(String feature) {
    return Math.rint(of(feature)) < 0;
  }

  /** Whether a share reads as 0 %; false when there is none. */
  boolean nothingOf(String share) {
    return Math.abs(of(share)) < LEAST_SHARE;
  }

  /** Whether a share reads as 100 %. */
  boolean allOf(String share) {
    return Math.abs(of(share) - 1) < LEAST_SHARE;
  }

  /** Whether a share is more than nothing and less than all; false when there is none. */
  boolean partOf(String share) {
    return of(share) >= LEAST_SHARE && of(share) <= 1 - LEAST_SHARE;
  }

  /** Whether a share reads as more than 100 %, as of who pays off old debts. */
  boolean moreThanAllOf(String share) {
    return of(share) >= 1 + LEAST_SHARE;
  }

  /** The value without its sign, as it is written in {@code tongue}. */
  String text(String feature, Tongue tongue) {
    int column = column(feature);
    return catalogue
        .features()
        .get(column)
        .unit()
        .text(Math.abs(values[offset + column]), tongue, amounts);
  }

  private int column(String feature) {
    Integer column = columns.get(feature);
    if (column == null) {
      throw new IllegalArgumentException("the catalogue has no feature " + feature);
    }
    return column;
  }
}
