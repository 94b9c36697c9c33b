package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.decisions.day.Draws;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.StrategyPlanner;
import dev.recobro.decisions.strategies.StrategyPlans;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import dev.recobro.ledger.Sessions;
import dev.recobro.scoring.Measure;
import dev.recobro.scoring.ScoredAccount;
import dev.recobro.scoring.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The day's allocation over Spark, on debtors with one or two accounts and two actions. */
class AllocationNightTest {

  private static final int DEBTORS = 400;

  private static final List<Action> ACTIONS =
      List.of(
          new Action("sms", Channel.SMS, "reminder", 0.1, 1, "robots", Set.of(Stage.JUDICIAL)),
          new Action("call", Channel.CALL, "reminder", 1, 6, "agents", Set.of(Stage.JUDICIAL)));

  private static final DayCapacities DAY =
      new DayCapacities(
          List.of(new Desk("robots", 90), new Desk("agents", 300)),
          Map.of(Channel.SMS, 70.0),
          Map.of(),
          90);

  private static List<ScoredAccount> accounts() {
    Random random = new Random(5);
    List<ScoredAccount> accounts = new ArrayList<>();
    for (int d = 0; d < DEBTORS; d++) {
      String[] ids = d % 3 == 0 ? new String[] {"a" + d, "b" + d} : new String[] {"a" + d};
      double[] nets = new double[ids.length * ACTIONS.size()];
      for (int choice = 0; choice < nets.length; choice++) {
        nets[choice] = random.nextInt(5) == 0 ? Double.NaN : 9 * random.nextDouble() - 1;
      }
      for (int account = 0; account < ids.length; account++) {
        accounts.add(account("d" + d, ids, account, nets));
      }
    }
    return accounts;
  }

  private static ScoredAccount account(String debtor, String[] ids, int account, double[] nets) {
    ScoredAccount scored = new ScoredAccount();
    scored.setDebtorId(debtor);
    scored.setEligible(true);
    scored.setAccountId(ids[account]);
    scored.setDebtorAccounts(ids);
    scored.setDebtorNets(nets);
    double[] uplift = new double[ACTIONS.size()];
    double[] cost = new double[ACTIONS.size()];
    for (int action = 0; action < ACTIONS.size(); action++) {
      cost[action] = ACTIONS.get(action).cost();
      uplift[action] = nets[account * ACTIONS.size() + action] + cost[action];
    }
    scored.setActionUplift(uplift);
    scored.setActionCost(cost);
    scored.setValues(new double[Value.values().length]);
    double[] measures = new double[Measure.values().length];
    measures[Measure.BASE_RATE.ordinal()] = 1;
    scored.setMeasures(measures);
    return scored;
  }

  /** Debtor, action, desk, rank and chance by account of those that get a place. */
  private static Map<String, String> night(int partitions, long hereBytes, StrategyPlans[] made) {
    Dataset<Row> scored =
        Sessions.local()
            .createDataset(accounts(), Encoders.bean(ScoredAccount.class))
            .toDF()
            .repartition(partitions);
    try (NightDebtors debtors = new NightDebtors(scored, hereBytes)) {
      StrategyPlans plan =
          new StrategyPlanner(
                  Strategies.championOnly(ACTIONS, DAY),
                  DAY,
                  new Draws(new ArmShares(0.05, 30, 0.2, 0.2, 2, 0.1), 1, 20_000))
              .plan(debtors);
      made[0] = plan;
      Dataset<Row> decided =
          DecideFunction.decide(
              scored, new JavaSparkContext(Sessions.local().sparkContext()).broadcast(plan.rule()));
      Map<String, String> places = new TreeMap<>();
      Places.of(decided, ACTIONS)
          .select("accountId", "place", "arm", "probability", "desk", "rank", "rankValue")
          .collectAsList()
          .forEach(row -> places.put(row.getString(0), row.toString()));
      return places;
    }
  }

  @Test
  void is_the_same_on_one_partition_and_on_many_here_and_over_the_cluster() {
    StrategyPlans[] plan = new StrategyPlans[1];
    Map<String, String> one = night(1, Long.MAX_VALUE, plan);

    assertThat(night(7, 0, plan)).isEqualTo(one);
    assertThat(one).hasSize(Math.toIntExact(plan[0].entries()));
    assertThat(one.values()).anyMatch(place -> place.contains("explore"));
    assertThat(plan[0].uses()).hasSize(4);
    for (Allocation.CapacityUse use : plan[0].uses()) {
      assertThat(use.used()).isLessThanOrEqualTo(use.capacity().limit()).isPositive();
    }
    assertThat(plan[0].gap()).isBetween(0.0, 0.02);
  }
}
