package dev.recobro.models;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableIDInfo;

/**
 * Where the catalogue's features stand in a trained model: Tribuo numbers them in the order of
 * their names, and leaves out those that no training row had.
 */
final class ColumnOrder {
  static final int ABSENT = -1;

  private final int[] modelColumn;
  private final int modelColumns;

  private ColumnOrder(int[] modelColumn, int modelColumns) {
    this.modelColumn = modelColumn;
    this.modelColumns = modelColumns;
  }

  /** The order that Tribuo gave the features of {@code known}. */
  static ColumnOrder of(List<String> featureNames, ImmutableFeatureMap known) {
    int[] columns = new int[featureNames.size()];
    for (int feature = 0; feature < columns.length; feature++) {
      VariableIDInfo info = known.get(featureNames.get(feature));
      columns[feature] = info == null ? ABSENT : info.getID();
    }
    return new ColumnOrder(columns, known.size());
  }

  /** Every feature in the place where it is given. */
  static ColumnOrder asGiven(int features) {
    return new ColumnOrder(IntStream.range(0, features).toArray(), features);
  }

  int features() {
    return modelColumn.length;
  }

  int modelColumns() {
    return modelColumns;
  }

  /** The feature in each of the model's columns. */
  int[] featureOf() {
    int[] featureOf = new int[modelColumns];
    for (int feature = 0; feature < modelColumn.length; feature++) {
      if (modelColumn[feature] != ABSENT) {
        featureOf[modelColumn[feature]] = feature;
      }
    }
    return featureOf;
  }

  int modelColumn(int feature) {
    return modelColumn[feature];
  }

  /**
   * Rows {@code from} to {@code to} (exclusive) in the model's order, NaN where there is no value.
   */
  float[] dense(Matrix matrix, int from, int to) {
    requireWidth(matrix);
    float[] dense = new float[Math.multiplyExact(to - from, modelColumns)];
    Arrays.fill(dense, Float.NaN);
    float[] values = matrix.values();
    for (int row = from; row < to; row++) {
      int source = row * modelColumn.length;
      int target = (row - from) * modelColumns;
      for (int feature = 0; feature < modelColumn.length; feature++) {
        if (modelColumn[feature] != ABSENT) {
          dense[target + modelColumn[feature]] = values[source + feature];
        }
      }
    }
    return dense;
  }

  /** Refuses a matrix of another number of columns than there are features. */
  void requireWidth(Matrix matrix) {
    if (matrix.columns() != modelColumn.length) {
      throw new IllegalArgumentException(
          "matrix of " + matrix.columns() + " columns for " + modelColumn.length + " features");
    }
  }
}
