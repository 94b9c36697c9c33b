package dev.recobro.benchmarks.peers;

import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;

/**
 * Rows to learn from and other rows to be judged on.
 *
 * @param name a word for files and figures
 * @param seed of the contenders' draws
 * @param calibration rows after {@code train}; empty where there is no order in time
 * @param atStake what each test row's account owed, in one currency
 * @param paid what each of them paid
 */
public record Trial(
    String name,
    long seed,
    List<String> features,
    LabelledRows train,
    LabelledRows calibration,
    LabelledRows test,
    double[] atStake,
    double[] paid) {

  /** Copies the names. */
  public Trial {
    features = List.copyOf(features);
  }

  /** All rows but those of the test: what a contender without calibration learns from. */
  LabelledRows seen() {
    if (calibration.rows() == 0) {
      return train;
    }
    return new LabelledRows(
        new Matrix(
            train.rows() + calibration.rows(),
            features.size(),
            joined(train.features().values(), calibration.features().values())),
        joined(train.label(), calibration.label()),
        joined(train.day(), calibration.day()));
  }

  private static float[] joined(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int[] joined(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
