package dev.recobro.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recobro.decisions.allocation.CapacityTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearntPoliciesTest {

  private static final List<PolicyKind> LEARNT =
      List.of(
          PolicyKind.PROPENSITY,
          PolicyKind.EXPECTED_RECOVERY,
          PolicyKind.UPLIFT_ONE_DAY,
          PolicyKind.UPLIFT_MULTI_DAY);

  @Test
  void they_learn_from_other_books_and_collect_more_than_silence() throws Exception {
    BacktestSettings settings =
        new BacktestSettings(BacktestScenario.LATE_STAGE, LEARNT, 1500, 30, 150, 1, 11);
    BacktestResult result = Backtest.run(settings, 1, step -> {});
    for (PolicyKind kind : LEARNT) {
      PolicyResult policy = result.of(kind);
      assertThat(policy.of(Takings::contacts).mean()).as(kind.code()).isGreaterThan(100);
      assertThat(policy.incremental().mean()).as(kind.code()).isPositive();
    }
  }

  @Test
  void uplift_policies_leave_a_debtor_alone_for_four_days_after_a_contact() {
    BacktestSettings settings =
        new BacktestSettings(BacktestScenario.LATE_STAGE, LEARNT, 1500, 30, 150, 1, 11);
    TrainedModels trained = new LogTraining(settings, 1_000_014).train();
    CapacityTable capacities = settings.scenario().operation().table(1500);
    Life before = Backtest.workedBefore(settings, 11, capacities);
    int end = before.day() + 30;
    for (PolicyKind kind : List.of(PolicyKind.UPLIFT_ONE_DAY, PolicyKind.UPLIFT_MULTI_DAY)) {
      Life life = before.copy();
      Policy policy = kind.policy(new PolicyNeeds(life, 11, end, 30, trained));
      int[] decided = new int[1];
      life.live(
          end,
          (morning, out) -> {
            policy.decide(morning, out);
            for (int n = 0; n < out.count(); n++) {
              int last = morning.view().lastContactDay(out.account(n));
              assertThat(morning.day() - last).as(kind.code()).isGreaterThanOrEqualTo(4);
              decided[0]++;
            }
          },
          capacities);
      assertThat(decided[0]).as(kind.code()).isGreaterThan(100);
    }
  }

  @Test
  void without_models_they_cannot_be_made() {
    Life life = Life.of(BacktestScenario.STANDARD.simulated(100, 10, 1));
    assertThatThrownBy(
            () -> PolicyKind.PROPENSITY.policy(new PolicyNeeds(life, 1, life.day(), 1, null)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing was trained");
  }
}
