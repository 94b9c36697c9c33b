package dev.recobro.models;

import java.util.Arrays;

/**
 * Rows that a model of older days has seen nothing of, with the chances that it gave them, oldest
 * split first.
 */
record HeldRows(float[] chance, LabelledRows rows) {
  static final HeldRows NONE = of(new float[0], new float[0], new int[0]);

  static HeldRows of(float[] chance, float[] label, int[] day) {
    return new HeldRows(
        chance, new LabelledRows(new Matrix(label.length, 0, new float[0]), label, day));
  }

  /** These and then the given rows, whose features are no longer needed. */
  HeldRows and(float[] chances, LabelledRows others) {
    float[] both = Arrays.copyOf(chance, chance.length + chances.length);
    System.arraycopy(chances, 0, both, chance.length, chances.length);
    return new HeldRows(both, rows.and(of(chances, others.label(), others.day()).rows));
  }

  /** The chances of the last rows. */
  float[] last(int count) {
    return Arrays.copyOfRange(chance, chance.length - count, chance.length);
  }

  Calibrator calibrator(long seed) {
    return Calibration.choose(chance, rows, seed);
  }
}
