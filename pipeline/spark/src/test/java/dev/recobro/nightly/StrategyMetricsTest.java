package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.CapacityParts;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import dev.recobro.ledger.Sessions;
import dev.recobro.scoring.Measure;
import dev.recobro.scoring.ScoredAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Sixty debtors of one account: a third each followed the champion, a challenger, or nobody. */
class StrategyMetricsTest {

  private static final int TODAY = 20_000;
  private static final int DEBTORS = 60;
  private static final DayCapacities DAY = DayCapacities.ofDesks(List.of(new Desk("agents", 60)));
  private static final Strategies BOTH =
      Strategies.of(
          List.of(call(6)),
          DAY,
          List.of(
              new Strategy("short", 0.5, null, List.of(call(3)), CapacityParts.share(DAY, 0.5))),
          90);

  private static Action call(double minutes) {
    return new Action(
        "call", Channel.CALL, "reminder", 1, minutes, "agents", Set.of(Stage.JUDICIAL));
  }

  /** Paid by the champion's, the challenger's and the held-out debtors: about 100, 130 and 40. */
  private static Dataset<Row> scored() {
    double[] paid = {100, 130, 40};
    List<ScoredAccount> accounts = new ArrayList<>();
    for (int d = 0; d < DEBTORS; d++) {
      ScoredAccount account = new ScoredAccount();
      account.setAccountId("a" + d);
      account.setDebtorId("d" + d);
      double[] measures = new double[Measure.values().length];
      measures[Measure.PAID_30.ordinal()] = paid[d % 3] + (d / 3 % 2 == 0 ? 10 : -10);
      account.setMeasures(measures);
      accounts.add(account);
    }
    return Sessions.local().createDataset(accounts, Encoders.bean(ScoredAccount.class)).toDF();
  }

  private static Dataset<Row> decisions() {
    String[] arm = {"champion", "challenger", "holdout"};
    // Decisions of older runs name no strategy; the held-out are those of both.
    String[][] strategy = {{"champion", null}, {"short", "short"}, {"champion", "short"}};
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < DEBTORS; d++) {
      rows.add(
          RowFactory.create(
              "a" + d,
              TODAY - 20,
              d % 3 == 2 ? "none" : "call",
              arm[d % 3],
              strategy[d % 3][d / 3 % 2]));
      rows.add(RowFactory.create("a" + d, TODAY - 3, "none", "challenger", "short"));
    }
    rows.add(RowFactory.create("a0", TODAY - 31, "call", "challenger", "short"));
    return Sessions.local()
        .createDataFrame(
            rows,
            new StructType()
                .add("account_id", DataTypes.StringType)
                .add("as_of_day", DataTypes.IntegerType)
                .add("action", DataTypes.StringType)
                .add("arm", DataTypes.StringType)
                .add("strategy", DataTypes.StringType));
  }

  private static List<Map<String, Object>> recovery(Dataset<Row> decisions, double detectable) {
    return StrategyMetrics.of(scored(), decisions, BOTH, TODAY, detectable).recovery();
  }

  @Test
  void each_strategy_has_the_accounts_that_followed_it_first_and_its_own_minutes() {
    List<Map<String, Object>> lines = recovery(decisions(), 0.1);

    assertThat(lines)
        .extracting(line -> line.get("strategy"), line -> line.get("arm"))
        .containsExactly(tuple("champion", "champion"), tuple("short", "challenger"));
    assertThat(lines.get(0))
        .containsEntry("accounts", 20L)
        .containsEntry("recovered_per_1000", 100_000.0)
        .containsEntry("agent_hours", 20 * 6 / 60.0)
        .containsEntry("over_champion", null);
    assertThat(lines.get(1))
        .containsEntry("recovered_per_1000", 130_000.0)
        .containsEntry("agent_hours", 20 * 3 / 60.0);
  }

  @Test
  void a_challenger_stands_against_the_champion_and_the_held_out_of_all() {
    Map<String, Object> challenger = recovery(decisions(), 0.2).get(1);

    assertThat(challenger)
        .extracting("over_champion", InstanceOfAssertFactories.MAP)
        .containsEntry("recovered_per_1000", 30_000.0)
        .containsEntry("aim_per_1000", 20_000.0)
        .containsEntry("agent_hours_per_1000", -50.0)
        .containsEntry("per_agent_hour", null)
        .containsEntry("sample_suffices", true)
        .containsKeys("low", "high", "challenger_debtors_needed")
        .doesNotContainKey("holdout_debtors_needed");
    assertThat(challenger)
        .extracting("over_holdout", InstanceOfAssertFactories.MAP)
        .containsEntry("recovered_per_1000", 90_000.0)
        .containsEntry("agent_hours_per_1000", 50.0)
        .containsEntry("per_agent_hour", 1800.0);
  }

  @Test
  void a_sample_too_small_for_the_difference_that_matters_says_how_large_it_would_have_to_be() {
    Map<String, Object> challenger = recovery(decisions(), 0.01).get(1);

    assertThat(challenger)
        .extracting("over_champion", InstanceOfAssertFactories.MAP)
        .containsEntry("sample_suffices", false)
        .extractingByKey("challenger_debtors_needed", InstanceOfAssertFactories.DOUBLE)
        .isGreaterThan(20);
  }

  @Test
  void a_strategy_that_nobody_has_followed_yet_has_no_line() {
    List<Map<String, Object>> lines =
        recovery(decisions().where("strategy is null or strategy != 'short'"), 0.1);

    assertThat(lines).extracting(line -> line.get("strategy")).containsExactly("champion");
  }
}
