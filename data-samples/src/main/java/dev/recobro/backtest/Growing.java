package dev.recobro.backtest;

import java.util.Arrays;

/** Whole numbers that come one after another. */
final class Growing {

  private static final int FIRST = 8;

  private long[] values;
  private int count;

  Growing() {
    values = new long[FIRST];
  }

  private Growing(Growing other) {
    values = other.values.clone();
    count = other.count;
  }

  Growing copy() {
    return new Growing(this);
  }

  int count() {
    return count;
  }

  long at(int n) {
    return values[n];
  }

  void add(long value) {
    insert(count, value);
  }

  /** Puts a value before those from {@code at} on. */
  void insert(int at, long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    System.arraycopy(values, at, values, at + 1, count - at);
    values[at] = value;
    count++;
  }

  long[] longs() {
    return Arrays.copyOf(values, count);
  }

  int[] ints() {
    int[] ints = new int[count];
    for (int n = 0; n < count; n++) {
      ints[n] = (int) values[n];
    }
    return ints;
  }

  byte[] bytes() {
    byte[] bytes = new byte[count];
    for (int n = 0; n < count; n++) {
      bytes[n] = (byte) values[n];
    }
    return bytes;
  }
}
