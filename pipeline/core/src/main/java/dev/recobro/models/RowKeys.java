package dev.recobro.models;

/**
 * Rows as trees are walked over them: each value as whole numbers that are in the order of the
 * values, one for splits that send a missing one left, where it is the least of all, and one for
 * those that send it right. Made once for many trees, and changed value by value.
 */
public final class RowKeys {

  /** Rows that stay in the processor's cache while many trees pass over them. */
  public static final int BLOCK_ROWS = 64;

  /** Keys of each value. */
  private static final int OF_VALUE = 2;

  private final int width;
  private final int[] keys;

  /** Rows of zeros. */
  public RowKeys(int rows, int columns) {
    width = OF_VALUE * columns;
    keys = new int[rows * width];
  }

  /** Room for a block of the matrix's rows. */
  static RowKeys block(Matrix matrix) {
    return new RowKeys(Math.min(BLOCK_ROWS, matrix.rows()), matrix.columns());
  }

  /**
   * Puts the matrix's rows from {@code from} on in, as many as there are and fit; gives how many.
   */
  int fill(Matrix matrix, int from) {
    int columns = matrix.columns();
    int rows = Math.min(keys.length / width, matrix.rows() - from);
    write(matrix.values(), from * columns, rows * columns, 0);
    return rows;
  }

  /**
   * Puts values into a row's columns.
   *
   * @param values from {@code from} on, so many; NaN for missing
   * @param column that the first goes to
   */
  public void set(int row, float[] values, int from, int count, int column) {
    write(values, from, count, offset(row) + OF_VALUE * column);
  }

  /** Puts one value into a row, NaN for missing. */
  public void set(int row, int column, float value) {
    write(value, keys, offset(row) + OF_VALUE * column);
  }

  int[] keys() {
    return keys;
  }

  /** Where the row's keys begin. */
  int offset(int row) {
    return row * width;
  }

  private void write(float[] values, int from, int count, int target) {
    for (int i = 0; i < count; i++) {
      write(values[from + i], keys, target + OF_VALUE * i);
    }
  }

  private static void write(float value, int[] keys, int target) {
    boolean missing = Float.isNaN(value);
    int key = of(value);
    keys[target] = missing ? Integer.MIN_VALUE : key;
    keys[target + 1] = missing ? Integer.MAX_VALUE : key;
  }

  /** A whole number in the order of the numbers; both zeros are one. */
  static int of(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** Where a split finds its value among a row's keys. */
  static int slot(int column, boolean missingLeft) {
    return OF_VALUE * column + (missingLeft ? 0 : 1);
  }
}
