package dev.recobro.models;

import java.util.Arrays;

/**
 * The rising step curve nearest to the outcomes, joined by straight lines between the steps'
 * centres so that accounts on one step keep their order.
 *
 * @param raw centres of the steps, rising
 * @param chance calibrated chance at each centre, never falling, inside (0, 1)
 */
public record IsotonicCalibrator(double[] raw, double[] chance) implements Calibrator {
  /** Steps of fewer rows than this, or than a hundredth of all, would follow chance. */
  private static final int LEAST_STEP_ROWS = 30;

  private static final int MOST_STEPS = 100;

  /** Refuses a curve that falls or touches 0 or 1. */
  public IsotonicCalibrator {
    if (raw.length == 0 || raw.length != chance.length) {
      throw new IllegalArgumentException(raw.length + " centres, " + chance.length + " chances");
    }
    for (int i = 0; i < raw.length; i++) {
      boolean inside = chance[i] > 0 && chance[i] < 1;
      if (!inside || (i > 0 && !(raw[i] > raw[i - 1] && chance[i] >= chance[i - 1]))) {
        throw new IllegalArgumentException("curve falls or leaves (0, 1) at step " + i);
      }
    }
  }

  static IsotonicCalibrator fit(float[] raw, float[] label) {
    return fit(raw, label, Math.max(LEAST_STEP_ROWS, raw.length / MOST_STEPS));
  }

  /**
   * Pool-adjacent-violators (Ayer et al. 1955) over neighbours gathered to at least {@code
   * leastStepRows}. The end steps are held off 0 and 1 by half a row, and beyond their centres the
   * curve goes a tenth of the way on towards 0 and 1, so that the best and the worst accounts keep
   * their order too.
   */
  static IsotonicCalibrator fit(float[] raw, float[] label, int leastStepRows) {
    PooledSteps steps = new PooledSteps(raw.length);
    int[] order = Ranks.ascending(raw);
    int from = 0;
    while (from < order.length) {
      int to = stepEnd(raw, order, from, leastStepRows);
      double hits = 0;
      double rawSum = 0;
      for (int i = from; i < to; i++) {
        hits += label[order[i]];
        rawSum += raw[order[i]];
      }
      steps.add(to - from, hits, rawSum);
      from = to;
    }
    return steps.curve();
  }

  /** Equal chances stay together, and too few rows at the end join the step before. */
  private static int stepEnd(float[] raw, int[] order, int from, int leastStepRows) {
    int to = Math.min(order.length, from + leastStepRows);
    while (to < order.length && raw[order[to]] == raw[order[to - 1]]) {
      to++;
    }
    return order.length - to < leastStepRows ? order.length : to;
  }

  @Override
  public double calibrated(double value) {
    int found = Arrays.binarySearch(raw, value);
    if (found >= 0) {
      return chance[found];
    }
    int right = -found - 1;
    if (right == 0) {
      return chance[0];
    }
    if (right == raw.length) {
      return chance[right - 1];
    }
    double share = (value - raw[right - 1]) / (raw[right] - raw[right - 1]);
    return chance[right - 1] + share * (chance[right] - chance[right - 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IsotonicCalibrator curve
        && Arrays.equals(raw, curve.raw)
        && Arrays.equals(chance, curve.chance);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(raw) + Arrays.hashCode(chance);
  }

  @Override
  public String toString() {
    return "IsotonicCalibrator" + Arrays.toString(raw) + Arrays.toString(chance);
  }
}
