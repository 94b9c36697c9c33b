package dev.recobro.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColdStartScorecardTest {

  private static final List<String> FEATURES =
      List.of("days_past_due", "days_since_last_payment", "paid_share_total");

  private static final Map<Stage, Double> PAYS =
      Map.of(
          Stage.PREVENTIVE, 0.9,
          Stage.ADMINISTRATIVE, 0.6,
          Stage.EXTRAJUDICIAL, 0.25,
          Stage.PREJUDICIAL, 0.12,
          Stage.JUDICIAL, 0.05);

  private static final ColdStartPriors PRIORS =
      new ColdStartPriors(PAYS, StageEdges.STANDARD, 0.75);

  private static double chance(boolean recordsPayments, float... features) {
    return Propensity.assumed(
            PropensityTarget.PAYS, FEATURES, ColdStart.scorecard(PRIORS, recordsPayments))
        .predict(new Matrix(1, 3, features))[0];
  }

  @Test
  void an_account_without_payments_has_its_stage_s_chance_below_at_and_above_each_edge() {
    int[] days = {0, 1, 60, 61, 120, 121, 180, 181, 900};
    for (int dpd : days) {
      double assumed = PAYS.getOrDefault(StageEdges.STANDARD.stageAt(dpd), Double.NaN);
      assertThat(chance(false, dpd, Float.NaN, Float.NaN)).isCloseTo(assumed, within(1e-6));
      assertThat(chance(true, dpd, Float.NaN, Float.NaN)).isCloseTo(assumed, within(1e-6));
    }
  }

  @Test
  void payments_move_the_chance_where_they_are_recorded_and_not_where_they_are_not() {
    double stage = chance(true, 30, 60, 0.5f);
    assertThat(stage).isCloseTo(0.6, within(1e-6));
    assertThat(chance(true, 30, 30, 0.5f)).as("paid this month").isGreaterThan(stage);
    assertThat(chance(true, 30, 200, 0.5f)).as("paid long ago").isLessThan(stage);
    assertThat(chance(true, 30, Float.NaN, 0)).as("never paid").isLessThan(stage);
    assertThat(chance(true, 30, 60, 0.9f)).as("paid most of it").isGreaterThan(stage);
    assertThat(chance(false, 30, Float.NaN, 0)).isCloseTo(stage, within(1e-6));
  }

  @Test
  void a_stage_without_a_chance_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ColdStartPriors(Map.of(Stage.PREVENTIVE, 0.9), StageEdges.STANDARD, 0.75))
        .withMessageContaining("administrative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ColdStartPriors(PAYS, StageEdges.STANDARD, 0))
        .withMessageContaining("recovered-share");
  }
}
