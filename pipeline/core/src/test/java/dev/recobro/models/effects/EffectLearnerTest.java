package dev.recobro.models.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EffectLearnerTest {

  private static final List<String> IDS = List.of("call", "letter");

  private static EffectModel learn(EffectRows rows) {
    return EffectLearner.learn(Trial.ACTIONS, rows, EffectPriors.UNKNOWN, Trial.SETTINGS);
  }

  private static Effects asked(EffectModel model, float ear) {
    Matrix one = new Matrix(1, 4, new float[] {0.4f, ear, 0.5f, 0.5f});
    return model.predict(one, IDS, EffectPriors.UNKNOWN);
  }

  @Test
  void a_planted_effect_is_found_on_the_average_and_account_by_account() {
    EffectModel model = learn(new Trial(1).rows(20_000));
    ActionEffect call = model.actions().get(0);
    assertThat(call.basis()).isEqualTo(EffectBasis.LEARNED);
    assertThat(call.mean()).isCloseTo(0.15, within(3 * call.meanError()));
    assertThat(call.meanError()).isBetween(0.004, 0.03);
    assertThat(model.actions().get(1).mean())
        .isCloseTo(0.05, within(3 * model.actions().get(1).meanError()));
    assertThat(asked(model, 0.9f).uplift(0, 0)).isCloseTo(0.27f, within(0.08f));
    assertThat(asked(model, 0.1f).uplift(0, 0)).isCloseTo(0.03f, within(0.08f));
    assertThat(asked(model, 0.5f).baseline()[0]).isCloseTo(0.2f, within(0.06f));
  }

  @Test
  void calling_those_who_pay_less_anyway_does_not_hide_what_a_call_adds() {
    EffectRows rows = new Trial(2).calling(0.6, 0.05).rows(20_000);
    double naive = mean(rows, 0) - mean(rows, EffectRows.NONE);
    ActionEffect call = learn(rows).actions().get(0);
    assertThat(naive).isLessThan(0.06);
    assertThat(call.mean()).isCloseTo(0.15, within(3 * call.meanError()));
  }

  private static double mean(EffectRows rows, int action) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.action()[row] == action) {
        sum += rows.outcome()[row];
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void where_nothing_has_an_effect_none_is_found() {
    EffectModel model = learn(new Trial(3).withoutEffects().rows(20_000));
    for (ActionEffect action : model.actions()) {
      assertThat(action.mean()).isCloseTo(0, within(3 * action.meanError()));
    }
    assertThat(asked(model, 0.9f).uplift(0, 0)).isCloseTo(0, within(0.03f));
  }

  @Test
  void decisions_without_chance_teach_nothing_of_effects() {
    EffectRows drawn = new Trial(4).rows(4_000);
    double[] certain = new double[drawn.rows()];
    Arrays.fill(certain, 1);
    EffectModel model =
        learn(
            new EffectRows(
                drawn.featureNames(),
                drawn.features(),
                drawn.action(),
                certain,
                drawn.outcome(),
                drawn.debtor(),
                drawn.day()));
    assertThat(model.assumed()).isTrue();
    assertThat(model.actions()).allMatch(ActionEffect::assumed);
    assertThat(model.actions().get(0).decisions()).isPositive();
    assertThat(model.actions().get(0).randomised()).isZero();
  }

  @Test
  void an_action_with_too_few_decisions_keeps_its_assumed_effect() {
    EffectRows rows = new Trial(5).calling(0.4, 0.005).rows(3_000);
    EffectRows few = keep(rows, 60);
    EffectModel model = learn(few);
    assertThat(model.assumed("letter")).isTrue();
    assertThat(model.assumed("call")).isFalse();
    assertThat(model.assumed("visit")).isTrue();
    Matrix one = new Matrix(1, 4, new float[] {0.4f, 0.5f, 0.5f, 0.5f});
    Effects effects = model.predict(one, List.of("letter", "visit"), (row, action) -> 0.07);
    assertThat(effects.uplift()).containsExactly(0.07f, 0.07f);
    assertThat(effects.standardError()).containsExactly(0.05f, 0.05f);
  }

  /** The rows without all letters but the first. */
  private static EffectRows keep(EffectRows rows, int letters) {
    int[] left = {letters};
    int[] wanted =
        java.util.stream.IntStream.range(0, rows.rows())
            .filter(row -> rows.action()[row] != 1 || left[0]-- > 0)
            .toArray();
    return new EffectRows(
        rows.featureNames(),
        rows.features().select(wanted),
        Arrays.stream(wanted).map(row -> rows.action()[row]).toArray(),
        Arrays.stream(wanted).mapToDouble(row -> rows.probability()[row]).toArray(),
        Arrays.stream(wanted).mapToDouble(row -> rows.outcome()[row]).toArray(),
        Arrays.stream(wanted).mapToLong(row -> rows.debtor()[row]).toArray(),
        Arrays.stream(wanted).map(row -> rows.day()[row]).toArray());
  }

  @Test
  void what_is_assumed_counts_where_data_is_thin_and_fades_where_it_is_not() {
    EffectPriors high = (row, action) -> 0.6;
    double thin = effectOfLetter(new Trial(6).rows(1_500), high);
    double thick = effectOfLetter(new Trial(6).rows(20_000), high);
    assertThat(thin).isGreaterThan(thick);
    assertThat(thick).isCloseTo(0.05, within(0.1));
  }

  private static double effectOfLetter(EffectRows rows, EffectPriors priors) {
    EffectModel model = EffectLearner.learn(Trial.ACTIONS, rows, priors, Trial.SETTINGS);
    Matrix one = new Matrix(1, 4, new float[] {0.4f, 0.5f, 0.5f, 0.5f});
    return model.predict(one, IDS, priors).uplift(0, 1);
  }

  @Test
  void the_same_rows_and_seed_give_the_same_bytes() {
    EffectRows rows = new Trial(7).rows(3_000);
    EffectModel first = learn(rows);
    EffectModel second = learn(rows);
    assertThat(first.identity()).isEqualTo(second.identity());
    first
        .files()
        .forEach((name, bytes) -> assertThat(second.files().get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void a_model_read_back_predicts_the_same() {
    EffectModel model = learn(new Trial(8).rows(3_000));
    EffectModel read = EffectModel.read(model.files());
    assertThat(read.actions()).isEqualTo(model.actions());
    Matrix some = new Trial(9).rows(200).features();
    Effects expected = model.predict(some, IDS, EffectPriors.UNKNOWN);
    Effects found = read.predict(some, IDS, EffectPriors.UNKNOWN);
    assertThat(found.uplift()).isEqualTo(expected.uplift());
    assertThat(found.standardError()).isEqualTo(expected.standardError());
    assertThat(found.baseline()).isEqualTo(expected.baseline());
  }

  @Test
  void an_effect_is_the_same_whatever_else_is_asked() {
    EffectModel model = learn(new Trial(8).rows(3_000));
    Matrix all = new Trial(9).rows(150).features();
    Effects expected = model.predict(all, IDS, EffectPriors.UNKNOWN);
    EffectsWanted some = (row, action) -> (row + action) % 3 == 0;
    Effects found = model.predict(all, IDS, EffectPriors.UNKNOWN, some);
    for (int row = 0; row < all.rows(); row++) {
      Effects alone = model.predict(all.select(new int[] {row}), IDS, EffectPriors.UNKNOWN);
      assertThat(alone.baseline()[0])
          .isEqualTo(expected.baseline()[row])
          .isEqualTo(found.baseline()[row]);
      for (int action = 0; action < IDS.size(); action++) {
        assertThat(alone.uplift(0, action)).isEqualTo(expected.uplift(row, action));
        assertThat(alone.standardError(0, action)).isEqualTo(expected.standardError(row, action));
        boolean asked = some.of(row, action);
        assertThat(found.uplift(row, action))
            .isEqualTo(Float.valueOf(asked ? expected.uplift(row, action) : Float.NaN));
        assertThat(found.standardError(row, action))
            .isEqualTo(Float.valueOf(asked ? expected.standardError(row, action) : Float.NaN));
      }
    }
  }

  @Test
  void probabilities_that_are_none_are_refused() {
    EffectRows rows = new Trial(10).rows(2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EffectRows(
                    rows.featureNames(),
                    rows.features(),
                    rows.action(),
                    new double[] {0.5, 0},
                    rows.outcome(),
                    rows.debtor(),
                    rows.day()))
        .withMessageContaining("row 1");
  }
}
