package dev.recobro.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Chooses and fits a calibrator on calibration rows alone. */
final class Calibration {
  /** With fewer rows of either outcome even two numbers are not learnt safely. */
  static final int LEAST_PER_OUTCOME = 20;

  /** A free curve needs more. */
  static final int LEAST_PER_OUTCOME_ISOTONIC = 200;

  /** What log loss a freer calibrator must save per row before it is taken. */
  private static final double LEAST_GAIN = 1e-4;

  private Calibration() {}

  /**
   * Fits each kind on one part of the rows and takes the one of least log loss on the other: the
   * older days against the newest where there are several, else two halves both ways by a seeded
   * draw. The simpler kind wins a tie. The winner is fitted again on all rows.
   *
   * @param raw the model's chances for {@code rows}
   */
  static Calibrator choose(float[] raw, LabelledRows rows, long seed) {
    int scarce = rows.scarce();
    List<BiFunction<float[], float[], Calibrator>> kinds = new ArrayList<>();
    kinds.add((chances, labels) -> new IdentityCalibrator());
    if (scarce >= LEAST_PER_OUTCOME) {
      kinds.add(PlattCalibrator::fit);
    }
    if (scarce >= LEAST_PER_OUTCOME_ISOTONIC) {
      kinds.add(IsotonicCalibrator::fit);
    }
    BiFunction<float[], float[], Calibrator> best = kinds.get(0);
    double bestLoss = Double.POSITIVE_INFINITY;
    for (BiFunction<float[], float[], Calibrator> kind : kinds) {
      double loss = innerLoss(kind, raw, rows, seed);
      if (loss < bestLoss - LEAST_GAIN) {
        bestLoss = loss;
        best = kind;
      }
    }
    return best.apply(raw, rows.label());
  }

  private static double innerLoss(
      BiFunction<float[], float[], Calibrator> kind, float[] raw, LabelledRows rows, long seed) {
    boolean[] judged = newestDays(rows);
    if (isOneSided(judged)) {
      boolean[] half = drawnHalf(rows.rows(), seed);
      return (loss(kind, raw, rows.label(), half) + loss(kind, raw, rows.label(), not(half))) / 2;
    }
    return loss(kind, raw, rows.label(), judged);
  }

  /** Rows of the newest days, a third of all at least. */
  private static boolean[] newestDays(LabelledRows rows) {
    int[] days = rows.day().clone();
    Arrays.sort(days);
    int from = days.length == 0 ? 0 : days[days.length * 2 / 3];
    boolean[] newest = new boolean[days.length];
    for (int row = 0; row < newest.length; row++) {
      newest[row] = rows.day()[row] >= from;
    }
    return newest;
  }

  private static boolean isOneSided(boolean[] mask) {
    int count = 0;
    for (boolean marked : mask) {
      count += marked ? 1 : 0;
    }
    return count == 0 || count > mask.length * 3 / 4;
  }

  private static boolean[] drawnHalf(int rows, long seed) {
    Random random = new Random(seed);
    boolean[] half = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      half[row] = random.nextBoolean();
    }
    return half;
  }

  private static boolean[] not(boolean[] mask) {
    boolean[] other = new boolean[mask.length];
    for (int row = 0; row < mask.length; row++) {
      other[row] = !mask[row];
    }
    return other;
  }

  private static double loss(
      BiFunction<float[], float[], Calibrator> kind, float[] raw, float[] label, boolean[] judged) {
    float[] judgedRaw = pick(raw, judged);
    boolean[] fitted = not(judged);
    kind.apply(pick(raw, fitted), pick(label, fitted)).apply(judgedRaw);
    return Evaluation.logLoss(judgedRaw, pick(label, judged));
  }

  private static float[] pick(float[] values, boolean[] mask) {
    float[] picked = new float[values.length];
    int kept = 0;
    for (int row = 0; row < values.length; row++) {
      if (mask[row]) {
        picked[kept++] = values[row];
      }
    }
    return Arrays.copyOf(picked, kept);
  }
}
