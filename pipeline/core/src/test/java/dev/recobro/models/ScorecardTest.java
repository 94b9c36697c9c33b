package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Scorecard.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScorecardTest {
  private static final Scorecard CARD =
      new Scorecard(
          0.4,
          List.of(
              new Line("zeal", List.of(0.0, 1.0), List.of(-1.0, 0.0, 1.5), -0.2),
              new Line("alpha", List.of(), List.of(0.25), 0)));

  private static final Propensity PROPENSITY =
      Propensity.assumed(PropensityTarget.PAYS, Rows.NAMES, CARD);

  private static float chance(float zeal, float alpha) {
    float nan = Float.NaN;
    return PROPENSITY.predict(new Matrix(1, 5, new float[] {zeal, alpha, nan, nan, nan}))[0];
  }

  private static float sigmoid(double points) {
    return (float) Chance.sigmoid(points);
  }

  @Test
  void points_add_up_to_the_log_odds() {
    assertThat(chance(-0.1f, 7)).isCloseTo(sigmoid(0.4 - 1 + 0.25), within(1e-6f));
    assertThat(chance(0, 7)).as("at the edge").isCloseTo(sigmoid(0.65), within(1e-6f));
    assertThat(chance(2, Float.NaN)).isCloseTo(sigmoid(1.9), within(1e-6f));
    assertThat(chance(Float.NaN, 7)).as("unknown").isCloseTo(sigmoid(0.45), within(1e-6f));
  }

  @Test
  void its_reasons_add_up_to_the_propensity() {
    LabelledRows rows = Rows.drawn(5, 200, 0);
    float[] propensity = PROPENSITY.predict(rows.features());
    float[] reasons = PROPENSITY.contributions(rows.features());
    for (int row = 0; row < rows.rows(); row++) {
      double sum = 0;
      for (int i = 0; i < 6; i++) {
        sum += reasons[row * 6 + i];
      }
      assertThat(sum).isCloseTo(propensity[row], within(1e-5));
      assertThat(reasons[row * 6 + 3]).as("a feature without a line").isZero();
      assertThat(reasons[row * 6 + 5]).as("the base").isCloseTo(sigmoid(0.4), within(1e-6f));
    }
  }

  @Test
  void a_set_of_scorecards_is_assumed_and_comes_back_so() {
    ModelCard card =
        new ModelCard(
            LocalDate.of(2026, 11, 1),
            1,
            Rows.NAMES,
            "catalogue-1",
            List.of(),
            "none",
            "0.1.0",
            Map.of(),
            List.of(),
            List.of(),
            Map.of());
    ModelSet set =
        ModelSet.of(
            card,
            List.of(PROPENSITY),
            ExpectedAmount.ofShare(Rows.NAMES, 0.75),
            Evaluations.none());
    ModelSet read = ModelSet.fromFiles(set.files());
    LabelledRows rows = Rows.drawn(5, 200, 0);
    assertThat(set.files()).containsKeys("pays.json", "amount.json");
    assertThat(read.assumed()).isTrue();
    assertThat(read.propensity(PropensityTarget.PAYS).orElseThrow().predict(rows.features()))
        .isEqualTo(PROPENSITY.predict(rows.features()));
    ModelSet learned = ModelSet.of(card, List.of(Amounts.pays()), Evaluations.none());
    assertThat(learned.assumed()).isFalse();
  }

  @Test
  void lines_that_do_not_fit_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line("zeal", List.of(1.0, 1.0), List.of(0.0, 0.0, 0.0), 0))
        .withMessageContaining("zeal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line("zeal", List.of(1.0), List.of(0.0), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line("zeal", List.of(), List.of(Double.NaN), 0));
    Line line = new Line("nowhere", List.of(), List.of(1.0), 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scorecard(0, List.of(line, line)))
        .withMessageContaining("twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Propensity.assumed(
                    PropensityTarget.PAYS, Rows.NAMES, new Scorecard(0, List.of(line))))
        .withMessageContaining("nowhere");
  }
}
