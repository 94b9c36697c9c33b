package dev.recobro.benchmarks.peers;

import dev.recobro.models.LabelledRows;
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
    return train.and(calibration);
  }
}
