package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Outcomes that seldom come are neither reweighted nor overstated. */
final class RareOutcomeTest {

  /** Two of a hundred come, the more often the higher the first feature. */
  private static LabelledRows rare(long seed, int count, int... days) {
    LabelledRows rows = Rows.drawn(seed, count, days);
    Random random = new Random(seed + 100);
    float[] label = new float[rows.rows()];
    for (int row = 0; row < label.length; row++) {
      float zeal = rows.features().at(row, 0);
      double logOdds = -4.4 + (Float.isNaN(zeal) ? 0 : zeal);
      label[row] = random.nextDouble() < Chance.sigmoid(logOdds) ? 1 : 0;
    }
    return new LabelledRows(rows.features(), label, rows.day());
  }

  @Test
  void the_mean_propensity_of_a_rare_outcome_is_its_base_rate() {
    Propensity propensity =
        PropensityTrainer.train(
            PropensityTask.free(PropensityTarget.CURES, Rows.NAMES),
            rare(1, 4000, 0, 30, 60, 90),
            rare(2, 4000, 130, 160),
            Rows.settings(4),
            new SearchSettings(3, 20_000, 150, 20, 30));
    LabelledRows test = rare(3, 20_000, 200);
    Evaluation evaluation = Evaluation.of(propensity.predict(test.features()), test.label());
    double predicted = 0;
    for (float chance : propensity.predict(test.features())) {
      predicted += chance / test.rows();
    }
    assertThat(evaluation.baseRate()).isBetween(0.015, 0.025);
    assertThat(predicted).isCloseTo(evaluation.baseRate(), within(0.003));
    assertThat(evaluation.ece()).isLessThan(0.004);
    assertThat(evaluation.auc()).isGreaterThan(0.7);
  }
}
