package dev.recobro.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final List<PolicyKind> PLAIN =
      List.of(
          PolicyKind.RANDOM,
          PolicyKind.BALANCE,
          PolicyKind.DPD,
          PolicyKind.ORACLE,
          PolicyKind.CLAIRVOYANT);

  private static BacktestResult run(BacktestScenario scenario, int threads) throws Exception {
    return Backtest.run(
        new BacktestSettings(scenario, PLAIN, 600, 40, 120, 2, 1), threads, step -> {});
  }

  @Test
  void the_clairvoyant_collects_most_then_the_oracle_and_everybody_beats_silence()
      throws Exception {
    BacktestResult result = run(BacktestScenario.LATE_STAGE, 2);
    PolicyResult oracle = result.of(PolicyKind.ORACLE);
    for (PolicyKind kind : List.of(PolicyKind.RANDOM, PolicyKind.BALANCE, PolicyKind.DPD)) {
      assertThat(result.of(kind).incremental().mean()).as(kind.code()).isPositive();
      assertThat(oracle.netOver(result.of(kind)).mean()).as(kind.code()).isGreaterThan(1.1);
    }
    assertThat(result.of(PolicyKind.CLAIRVOYANT).netOver(oracle).mean()).isGreaterThan(1.02);
    assertThat(result.silent().of(Takings::contacts).mean()).isZero();
  }

  @Test
  void where_nobody_listens_oracles_spend_nothing_and_all_collect_the_same() throws Exception {
    BacktestResult result = run(BacktestScenario.NO_EFFECT, 2);
    assertThat(result.of(PolicyKind.ORACLE).of(Takings::cost).mean()).isZero();
    assertThat(result.of(PolicyKind.CLAIRVOYANT).of(Takings::cost).mean()).isZero();
    for (PolicyResult policy : result.policies()) {
      for (int s = 0; s < 2; s++) {
        assertThat(policy.bySeed().get(s).collected())
            .as(policy.policy())
            .isEqualTo(result.silent().bySeed().get(s).collected());
      }
    }
  }

  @Test
  void threads_do_not_change_a_figure() throws Exception {
    BacktestResult one = run(BacktestScenario.LATE_STAGE, 1);
    BacktestResult two = run(BacktestScenario.LATE_STAGE, 2);
    for (int p = 0; p < PLAIN.size(); p++) {
      for (int s = 0; s < 2; s++) {
        Takings first = one.policies().get(p).bySeed().get(s);
        Takings second = two.policies().get(p).bySeed().get(s);
        assertThat(second.net()).isEqualTo(first.net());
        assertThat(second.taken()).isEqualTo(first.taken());
      }
    }
  }

  @Test
  void a_book_was_worked_in_house_before_the_desk_had_it() {
    BacktestSettings settings =
        new BacktestSettings(BacktestScenario.LATE_STAGE, PLAIN, 200, 30, 60, 1, 1);
    CapacityTable capacities = settings.scenario().operation().table(200);
    Life life = Backtest.workedBefore(settings, 1, capacities);
    int begins = (int) Scenario.STANDARD_AS_OF.toEpochDay() - 30;
    assertThat(life.day()).isEqualTo(begins);
    int inHouse = 0;
    int byTheDesk = 0;
    for (int i = 0; i < life.view().count(); i++) {
      for (int day : life.book().contacts(i).day()) {
        inHouse += day < begins - 60 ? 1 : 0;
        byTheDesk += day >= begins - 60 ? 1 : 0;
      }
    }
    assertThat(inHouse).isPositive();
    assertThat(byTheDesk).isPositive();
  }

  @Test
  void complaints_are_contacts_beyond_tolerance() throws Exception {
    BacktestResult result = run(BacktestScenario.LATE_STAGE, 2);
    Takings dpd = result.of(PolicyKind.DPD).bySeed().get(0);
    assertThat(dpd.complaints()).isPositive().isLessThan(dpd.contacts());
    assertThat(dpd.taken()).hasSize(Action.STANDARD.size());
  }

  @Test
  void a_ratio_is_taken_book_by_book() {
    PolicyResult two = result(20, 40);
    PolicyResult one = result(10, 10);
    assertThat(two.netOver(one).mean()).isEqualTo(3);
    assertThat(two.incrementalOver(one).mean()).isEqualTo((15.0 / 5 + 35.0 / 5) / 2);
    assertThat(two.netLess(one).mean()).isEqualTo(20);
  }

  private static PolicyResult result(double first, double second) {
    return new PolicyResult(
        "some", List.of(takings(first), takings(second)), List.of(takings(5), takings(5)));
  }

  private static Takings takings(double net) {
    return new Takings(net + 1, 1, 1, 0, new long[Action.STANDARD.size()]);
  }

  @Test
  void a_spread_needs_two_seeds() {
    assertThat(Spread.of(new double[] {3}).low()).isNaN();
    Spread spread = Spread.of(new double[] {1, 2, 3});
    // Student's t with 2 degrees of freedom: 4.303 standard errors of 1 / sqrt(3).
    assertThat(spread.low()).isCloseTo(2 - 2.4841, offset(1e-3));
  }

  @Test
  void no_policy_a_policy_twice_and_sizes_out_of_range_are_refused() {
    refused(List.of(), 600, "policies");
    refused(List.of(PolicyKind.DPD, PolicyKind.DPD), 600, "policies");
    refused(PLAIN, 99, "accounts is out of range: 99");
  }

  private static void refused(List<PolicyKind> policies, int accounts, String why) {
    assertThatThrownBy(
            () ->
                new BacktestSettings(BacktestScenario.STANDARD, policies, accounts, 60, 180, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
