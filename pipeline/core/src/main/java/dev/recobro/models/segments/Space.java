package dev.recobro.models.segments;

import dev.recobro.models.Matrix;
import java.util.List;

/** Where the behaviours stand among a catalogue's features, and how they become points. */
final class Space {

  private static final int NO_COLUMN = -1;
  private static final String AGE = "account_age";

  private final int[] columns;
  private final int[] evidence;
  private final int age;

  /**
   * @throws IllegalArgumentException when the catalogue lacks a behaviour
   */
  Space(List<Behaviour> behaviours, List<String> featureNames) {
    columns = behaviours.stream().mapToInt(b -> column(featureNames, b.feature())).toArray();
    evidence =
        behaviours.stream()
            .mapToInt(b -> b.evidence() == null ? NO_COLUMN : column(featureNames, b.evidence()))
            .toArray();
    age = column(featureNames, AGE);
  }

  private static int column(List<String> names, String feature) {
    int column = names.indexOf(feature);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the segmentation asks for feature %s, which the catalogue lacks; train again"
              .formatted(feature));
    }
    return column;
  }

  boolean isNew(Matrix matrix, int row, int newDays) {
    return value(matrix, row, age) < newDays;
  }

  /** The scale of behaviour {@code i}, as {@code rows} of the matrix set it. */
  Axis axis(Behaviour behaviour, int i, Matrix matrix, int[] rows) {
    float[] values = new float[rows.length];
    float[] counts = new float[rows.length];
    for (int at = 0; at < rows.length; at++) {
      values[at] = value(matrix, rows[at], columns[i]);
      counts[at] = value(matrix, rows[at], evidence[i]);
    }
    return Axis.of(behaviour, values, counts);
  }

  /** The rows as weighted points. */
  Points points(List<Axis> axes, Matrix matrix, int[] rows) {
    double[] values = new double[rows.length * columns.length];
    for (int at = 0; at < rows.length; at++) {
      for (int i = 0; i < columns.length; i++) {
        Axis axis = axes.get(i);
        values[at * columns.length + i] =
            axis.behaviour().weight()
                * axis.standardised(
                    value(matrix, rows[at], columns[i]), value(matrix, rows[at], evidence[i]));
      }
    }
    return new Points(rows.length, columns.length, values);
  }

  private static float value(Matrix matrix, int row, int column) {
    return column == NO_COLUMN ? Float.NaN : matrix.values()[row * matrix.columns() + column];
  }
}
