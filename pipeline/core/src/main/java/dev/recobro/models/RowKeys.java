package dev.recobro.models;

/**
 * A row as trees are walked over it: each value as whole numbers that are in the order of the
 * values, one for splits that send a missing one left, where it is the least of all, and one for
 * those that send it right. Made once for many trees, and changed value by value.
 */
public final class RowKeys {

  /** Keys of each value. */
  static final int OF_VALUE = 2;

  private final int[] keys;

  /** A row of zeros. */
  public RowKeys(int columns) {
    keys = new int[OF_VALUE * columns];
  }

  /**
   * Puts values into the row's columns.
   *
   * @param values from {@code from} on, so many; NaN for missing
   * @param column that the first goes to
   */
  public void set(float[] values, int from, int count, int column) {
    write(values, from, count, keys, OF_VALUE * column);
  }

  /** Puts one value in, NaN for missing. */
  public void set(int column, float value) {
    write(value, keys, OF_VALUE * column);
  }

  int[] keys() {
    return keys;
  }

  /** The keys of {@code count} values, from {@code target} on. */
  static void write(float[] values, int from, int count, int[] keys, int target) {
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
