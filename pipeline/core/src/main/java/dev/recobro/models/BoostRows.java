package dev.recobro.models;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Rows that trees are boosted on.
 *
 * @param target what is to be learnt, row by row
 * @param weight of each row; empty where all weigh the same
 * @param margin that boosting goes on from, one a row; empty where it starts from nothing
 * @param day snapshot day of each row, in days since 1970-01-01
 */
public record BoostRows(
    Matrix features, float[] target, float[] weight, float[] margin, int[] day) {

  static BoostRows of(LabelledRows rows) {
    return new BoostRows(rows.features(), rows.label(), new float[0], new float[0], rows.day());
  }

  /** The same rows, whose boosting goes on from {@code margins}. */
  BoostRows from(float[] margins) {
    return new BoostRows(features, target, weight, margins, day);
  }

  /** The start of the newest snapshot day. */
  OffsetDateTime newestDay() {
    int newest = Arrays.stream(day).max().orElse(0);
    return LocalDate.ofEpochDay(newest).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
