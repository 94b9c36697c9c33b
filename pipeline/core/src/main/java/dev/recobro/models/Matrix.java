package dev.recobro.models;

/**
 * Features of many accounts.
 *
 * @param values row-major, {@code rows * columns} long; NaN where an account has no such value
 */
public record Matrix(int rows, int columns, float[] values) {
  /** Refuses a shape that the values do not fill. */
  public Matrix {
    if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          "matrix of " + rows + " x " + columns + " over " + values.length + " values");
    }
  }

  /** The rows of these numbers, in this order. */
  public Matrix select(int[] wanted) {
    float[] selected = new float[wanted.length * columns];
    for (int row = 0; row < wanted.length; row++) {
      System.arraycopy(values, wanted[row] * columns, selected, row * columns, columns);
    }
    return new Matrix(wanted.length, columns, selected);
  }

  /** One value. */
  public float at(int row, int column) {
    return values[row * columns + column];
  }
}
