package dev.recobro.simulator;

import java.util.Arrays;
import org.apache.parquet.io.api.Binary;

/** One row of a table, used again for the next: values by position of the column. */
final class Row {

  private final long[] number;
  private final double[] real;
  private final Binary[] text;
  private final boolean[] present;

  Row(int columns) {
    number = new long[columns];
    real = new double[columns];
    text = new Binary[columns];
    present = new boolean[columns];
  }

  Row clear() {
    Arrays.fill(present, false);
    return this;
  }

  Row text(int column, Binary value) {
    text[column] = value;
    present[column] = true;
    return this;
  }

  /** A whole number, day, instant, amount, or truth (1 for true). */
  Row number(int column, long value) {
    number[column] = value;
    present[column] = true;
    return this;
  }

  Row real(int column, double value) {
    real[column] = value;
    present[column] = true;
    return this;
  }

  boolean has(int column) {
    return present[column];
  }

  Binary text(int column) {
    return text[column];
  }

  long number(int column) {
    return number[column];
  }

  double real(int column) {
    return real[column];
  }
}
