package dev.recobro.models;

import java.util.Arrays;

/** Sorting without boxing. */
public final class Ranks {
  private Ranks() {}

  /** Row numbers in ascending order of {@code values}; equal values keep the order of rows. */
  public static int[] ascending(float[] values) {
    long[] keys = new long[values.length];
    for (int row = 0; row < values.length; row++) {
      keys[row] = ((long) orderedBits(values[row]) << 32) | row;
    }
    Arrays.sort(keys);
    int[] order = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** An int that compares as the float does: the sign bit leads, negative numbers run backwards. */
  private static int orderedBits(float value) {
    int bits = Float.floatToIntBits(value + 0f);
    return bits >= 0 ? bits : bits ^ 0x7fffffff;
  }
}
