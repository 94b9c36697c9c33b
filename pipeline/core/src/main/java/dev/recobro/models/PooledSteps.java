package dev.recobro.models;

import java.util.Arrays;

/** A stack of steps in which a step that is not higher than the one before is pooled with it. */
final class PooledSteps {
  private static final double END_SHARE = 0.1;

  private final double[] rows;
  private final double[] hits;
  private final double[] rawSum;
  private int size;

  PooledSteps(int capacity) {
    rows = new double[capacity];
    hits = new double[capacity];
    rawSum = new double[capacity];
  }

  /** Adds a step to the right of all others. */
  void add(double stepRows, double stepHits, double stepRawSum) {
    rows[size] = stepRows;
    hits[size] = stepHits;
    rawSum[size++] = stepRawSum;
    while (size > 1 && hits[size - 2] * rows[size - 1] >= hits[size - 1] * rows[size - 2]) {
      size--;
      rows[size - 1] += rows[size];
      hits[size - 1] += hits[size];
      rawSum[size - 1] += rawSum[size];
    }
  }

  IsotonicCalibrator curve() {
    double[] raw = new double[size + 2];
    double[] chance = new double[size + 2];
    for (int i = 0; i < size; i++) {
      raw[i + 1] = rawSum[i] / rows[i];
      chance[i + 1] = hits[i] / rows[i];
    }
    holdOffEnds(chance);
    chance[0] = chance[1] * (1 - END_SHARE);
    raw[size + 1] = 1;
    chance[size + 1] = chance[size] + END_SHARE * (1 - chance[size]);
    // A step that stands at an end itself needs no line to it.
    int from = raw[1] > 0 ? 0 : 1;
    int to = raw[size] < 1 ? size + 2 : size + 1;
    return new IsotonicCalibrator(
        Arrays.copyOfRange(raw, from, to), Arrays.copyOfRange(chance, from, to));
  }

  /** Half a row off 0 and 1, yet never as far as the neighbour: the order must stay. */
  private void holdOffEnds(double[] chance) {
    double lowest = Math.max(chance[1], 0.5 / (rows[0] + 1));
    chance[1] = size == 1 || lowest < chance[2] ? lowest : (chance[1] + chance[2]) / 2;
    double highest = Math.min(chance[size], 1 - 0.5 / (rows[size - 1] + 1));
    boolean apart = size == 1 || highest > chance[size - 1];
    chance[size] = apart ? highest : (chance[size - 1] + chance[size]) / 2;
  }
}
