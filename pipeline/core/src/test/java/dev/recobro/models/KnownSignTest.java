package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.domain.PropensityTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Signs hold for the calibrated propensity, whatever the other features are. */
final class KnownSignTest {
  private static final LabelledRows TRAIN = Rows.drawn(1, 3000, 0);
  private static final Map<String, Sign> SIGNS =
      Map.of("zeal", Sign.RAISES, "mid", Sign.LOWERS, "alpha", Sign.RAISES);
  private static final List<Propensity> ALL = constrained();

  /** Trees alone and blended, under each calibrator. */
  private static List<Propensity> constrained() {
    PropensityTask task = new PropensityTask(PropensityTarget.PAYS, Rows.NAMES, SIGNS);
    BoostedTrees trees = BoostTrainer.boost(task, TRAIN, Rows.settings(3));
    List<Propensity> all = new ArrayList<>();
    for (double share : new double[] {1, 0.5, 0}) {
      Blend blend = new Blend(share, LinearTrainer.train(task, TRAIN, 3));
      LogOdds model = new LogOdds(Rows.NAMES, trees, blend);
      float[] chances = model.raw(TRAIN.features());
      for (Calibrator calibrator :
          List.of(
              new IdentityCalibrator(),
              PlattCalibrator.fit(chances, TRAIN.label()),
              IsotonicCalibrator.fit(chances, TRAIN.label()))) {
        all.add(
            new Propensity(
                task.target(), Rows.NAMES, model, calibrator, SearchRecord.none(Rows.settings(3))));
      }
    }
    return all;
  }

  @Property(tries = 300)
  void raising_a_feature_of_known_sign_never_moves_the_propensity_the_other_way(
      @ForAll @FloatRange(min = -4, max = 4) float from,
      @ForAll @FloatRange(min = 0, max = 4) float rise,
      @ForAll @IntRange(min = 0, max = 2999) int row) {
    for (Map.Entry<String, Sign> known : SIGNS.entrySet()) {
      int column = Rows.NAMES.indexOf(known.getKey());
      Matrix pair = pair(row, column, from, from + rise);
      for (Propensity propensity : ALL) {
        float[] chance = propensity.predict(pair);
        float moved = (chance[1] - chance[0]) * known.getValue().direction();
        assertThat(moved).as(known.getKey()).isGreaterThanOrEqualTo(0);
      }
    }
  }

  /** A training row twice, with two values of one feature. */
  private static Matrix pair(int row, int column, float first, float second) {
    int columns = Rows.NAMES.size();
    float[] values = new float[2 * columns];
    System.arraycopy(TRAIN.features().values(), row * columns, values, 0, columns);
    System.arraycopy(TRAIN.features().values(), row * columns, values, columns, columns);
    values[column] = first;
    values[columns + column] = second;
    return new Matrix(2, columns, values);
  }

  @Test
  void without_a_sign_noise_moves_the_propensity_both_ways() {
    PropensityTask free = PropensityTask.free(PropensityTarget.PAYS, Rows.NAMES);
    BoostedTrees trees = BoostTrainer.boost(free, TRAIN, Rows.settings(3));
    int falls = 0;
    for (int row = 0; row < 300; row++) {
      float[] margins = trees.margins(pair(row, Rows.NAMES.indexOf("alpha"), -1, 1));
      falls += margins[1] < margins[0] ? 1 : 0;
    }
    assertThat(falls).isBetween(1, 299);
  }

  @Test
  void a_sign_of_a_feature_that_isnt_there_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PropensityTask(PropensityTarget.PAYS, Rows.NAMES, Map.of("zeel", Sign.RAISES)))
        .withMessageContaining("zeel");
  }
}
