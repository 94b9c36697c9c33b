package dev.recobro.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.benchmarks.SampleModels;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScoringRunTest {

  @Test
  void every_booster_of_the_set_is_asked_about_every_row() throws Exception {
    ModelSet set = SampleModels.once().set();
    int columns = set.card().featureNames().size();
    Random random = new Random(5);
    float[] values = new float[5_000 * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(4) == 0 ? Float.NaN : random.nextFloat() * 100;
    }
    try (ScoringRun run = new ScoringRun(set, new Matrix(5_000, columns, values))) {
      ScoringRun.Seconds seconds = run.round();
      assertThat(seconds.ours()).isPositive();
      assertThat(seconds.raw()).isPositive();
      assertThat(run.rows()).isEqualTo(5_000);
      assertThat(run.boosters()).isEqualTo(set.propensities().size());
      assertThat(run.trees()).isGreaterThanOrEqualTo(run.boosters());
    }
  }
}
