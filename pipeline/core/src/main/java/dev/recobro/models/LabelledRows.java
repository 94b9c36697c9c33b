package dev.recobro.models;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Snapshots of accounts with what came of them.
 *
 * @param label 1 where the outcome came within the horizon, else 0
 * @param day snapshot day of each row, in days since 1970-01-01
 */
public record LabelledRows(Matrix features, float[] label, int[] day) {
  /** Refuses lengths that differ and labels that are neither 0 nor 1. */
  public LabelledRows {
    if (label.length != features.rows() || day.length != features.rows()) {
      throw new IllegalArgumentException(
          features.rows() + " rows with " + label.length + " labels and " + day.length + " days");
    }
    for (float value : label) {
      if (value != 0f && value != 1f) {
        throw new IllegalArgumentException("label is neither 0 nor 1: " + value);
      }
    }
  }

  public int rows() {
    return features.rows();
  }

  /** Rows whose outcome came. */
  public int positives() {
    int count = 0;
    for (float value : label) {
      count += value == 1f ? 1 : 0;
    }
    return count;
  }

  /** Rows of the rarer outcome. */
  int scarce() {
    int positives = positives();
    return Math.min(positives, rows() - positives);
  }

  /** Whether there are rows of both outcomes, without which nothing can be learnt. */
  public boolean hasBothOutcomes() {
    return scarce() > 0;
  }

  /** The rows marked true, in their order. */
  public LabelledRows select(boolean[] mask) {
    if (mask.length != rows()) {
      throw new IllegalArgumentException("mask of " + mask.length + " over " + rows() + " rows");
    }
    return where(row -> mask[row]);
  }

  /** At most {@code most} rows, in their order, drawn by the seed without putting back. */
  LabelledRows drawn(int most, long seed) {
    if (rows() <= most) {
      return this;
    }
    // Selection sampling (Knuth 1997, algorithm S): one pass, exactly so many.
    Random random = new Random(seed);
    boolean[] kept = new boolean[rows()];
    int left = most;
    for (int row = 0; row < kept.length; row++) {
      if (random.nextDouble() * (kept.length - row) < left) {
        kept[row] = true;
        left--;
      }
    }
    return select(kept);
  }

  LabelledRows onDays(IntPredicate wanted) {
    return where(row -> wanted.test(day[row]));
  }

  /** These rows and then those. */
  public LabelledRows and(LabelledRows others) {
    if (others.rows() == 0) {
      return this;
    }
    int columns = features.columns();
    int both = Math.addExact(rows(), others.rows());
    float[] values = Arrays.copyOf(features.values(), Math.multiplyExact(both, columns));
    System.arraycopy(
        others.features.values(), 0, values, rows() * columns, others.rows() * columns);
    float[] labels = Arrays.copyOf(label, both);
    System.arraycopy(others.label, 0, labels, rows(), others.rows());
    int[] days = Arrays.copyOf(day, both);
    System.arraycopy(others.day, 0, days, rows(), others.rows());
    return new LabelledRows(new Matrix(both, columns, values), labels, days);
  }

  /** The rows whose number is wanted, in their order. */
  LabelledRows where(IntPredicate wanted) {
    int columns = features.columns();
    int size = (int) IntStream.range(0, rows()).filter(wanted).count();
    float[] values = new float[size * columns];
    float[] labels = new float[size];
    int[] days = new int[size];
    int kept = 0;
    for (int row = 0; row < rows(); row++) {
      if (wanted.test(row)) {
        System.arraycopy(features.values(), row * columns, values, kept * columns, columns);
        labels[kept] = label[row];
        days[kept++] = day[row];
      }
    }
    return new LabelledRows(new Matrix(size, columns, values), labels, days);
  }
}
