package dev.recobro.evaluation;

import dev.recobro.models.LabelledRows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How well one feature alone tells payers from others.
 *
 * @param auc of the feature or of its negative, whichever is larger, with missing values below or
 *     above all others, whichever tells more: 0.5 to 1; NaN when only one outcome occurs
 * @param standardError of it
 */
public record Separation(double auc, double standardError) {
  /** Fewer rows of either outcome on a day tell nothing. */
  static final int LEAST_PER_OUTCOME = 20;

  static Separation of(float[] values, float[] label) {
    Separation low = filled(values, label, Float.NEGATIVE_INFINITY);
    for (float value : values) {
      if (Float.isNaN(value)) {
        Separation high = filled(values, label, Float.POSITIVE_INFINITY);
        return high.auc > low.auc ? high : low;
      }
    }
    return low;
  }

  private static Separation filled(float[] values, float[] label, float missing) {
    float[] filled = values.clone();
    for (int row = 0; row < filled.length; row++) {
      filled[row] = Float.isNaN(filled[row]) ? missing : filled[row];
    }
    Auc auc = Auc.of(filled, label);
    return new Separation(Math.max(auc.value(), 1 - auc.value()), auc.standardError());
  }

  /**
   * The largest separation on any one day. Days are looked at one by one: a column that knows one
   * day's future need not know another's.
   *
   * @param days rows of each day, as {@link #days} gives them
   */
  static Separation largestOfDay(float[] values, float[] label, List<int[]> days) {
    Separation largest = new Separation(Double.NaN, Double.NaN);
    for (int[] rows : days) {
      Separation one = of(picked(values, rows), picked(label, rows));
      if (!(largest.auc >= one.auc)) {
        largest = one;
      }
    }
    return largest;
  }

  /** Row numbers of each day that has enough rows of both outcomes to tell anything. */
  static List<int[]> days(LabelledRows rows) {
    Map<Integer, IntStream.Builder> byDay = new TreeMap<>();
    for (int row = 0; row < rows.rows(); row++) {
      byDay.computeIfAbsent(rows.day()[row], day -> IntStream.builder()).add(row);
    }
    return byDay.values().stream()
        .map(builder -> builder.build().toArray())
        .filter(day -> hasEnough(picked(rows.label(), day)))
        .toList();
  }

  private static float[] picked(float[] values, int[] rows) {
    float[] picked = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = values[rows[i]];
    }
    return picked;
  }

  private static boolean hasEnough(float[] label) {
    int positives = 0;
    for (float value : label) {
      positives += value == 1f ? 1 : 0;
    }
    return Math.min(positives, label.length - positives) >= LEAST_PER_OUTCOME;
  }
}
