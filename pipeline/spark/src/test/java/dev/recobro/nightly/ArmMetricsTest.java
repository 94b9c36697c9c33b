package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import dev.recobro.ledger.Sessions;
import dev.recobro.scoring.Measure;
import dev.recobro.scoring.ScoredAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Six accounts of four debtors, two of them held out a fortnight ago. */
class ArmMetricsTest {

  private static final int TODAY = 20_000;

  private static final Strategies CHAMPION =
      Strategies.championOnly(
          List.of(
              new Action("call", Channel.CALL, "reminder", 1, 6, "agents", Set.of(Stage.JUDICIAL))),
          DayCapacities.ofDesks(List.of(new Desk("agents", 60))));

  private static Dataset<Row> scored() {
    List<ScoredAccount> accounts = new ArrayList<>();
    double[] paid = {100, 0, 60, 20, 0, 500};
    String[] debtor = {"d1", "d1", "d2", "d3", "d4", "d5"};
    for (int i = 0; i < paid.length; i++) {
      ScoredAccount account = new ScoredAccount();
      account.setAccountId("a" + i);
      account.setDebtorId(debtor[i]);
      double[] measures = new double[Measure.values().length];
      measures[Measure.PAID_30.ordinal()] = paid[i];
      account.setMeasures(measures);
      accounts.add(account);
    }
    return Sessions.local().createDataset(accounts, Encoders.bean(ScoredAccount.class)).toDF();
  }

  private static Dataset<Row> decisions() {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create("a0", TODAY - 20, "call", "champion"));
    rows.add(RowFactory.create("a0", TODAY - 10, "call", "champion"));
    rows.add(RowFactory.create("a1", TODAY - 20, "none", "champion"));
    rows.add(RowFactory.create("a2", TODAY - 5, "letter_of_old", "champion"));
    rows.add(RowFactory.create("a3", TODAY - 14, "none", "holdout"));
    rows.add(RowFactory.create("a3", TODAY - 1, "call", "champion"));
    rows.add(RowFactory.create("a4", TODAY - 14, "none", "holdout"));
    rows.add(RowFactory.create("a5", TODAY - 31, "call", "champion"));
    rows.add(RowFactory.create("a5", TODAY, "call", "champion"));
    return Sessions.local()
        .createDataFrame(
            rows,
            new StructType()
                .add("account_id", DataTypes.StringType)
                .add("as_of_day", DataTypes.IntegerType)
                .add("action", DataTypes.StringType)
                .add("arm", DataTypes.StringType));
  }

  @Test
  void an_account_belongs_to_the_arm_of_its_first_decision_of_the_month() {
    List<Map<String, Object>> byArm =
        ArmMetrics.of(scored(), decisions(), CHAMPION, TODAY, 0.1).recoveryByArm();

    assertThat(byArm).extracting(line -> line.get("arm")).containsExactly("champion", "holdout");
    assertThat(byArm.get(0)).containsEntry("accounts", 3L).containsEntry("debtors", 2L);
    assertThat(byArm.get(0)).containsEntry("recovered_per_1000", 1000 * 160.0 / 3);
    assertThat(byArm.get(0)).as("two calls of six minutes").containsEntry("agent_hours", 0.2);
    assertThat(byArm.get(1)).containsEntry("recovered_per_1000", 10_000.0);
    assertThat(byArm.get(1)).as("worked after its hold-out").containsEntry("agent_hours", 0.1);
  }

  @Test
  void what_is_added_stands_with_its_interval_and_whether_the_sample_suffices() {
    Map<String, Object> added =
        Objects.requireNonNull(
            ArmMetrics.of(scored(), decisions(), CHAMPION, TODAY, 0.1).incremental());

    double difference = 1000 * 160.0 / 3 - 10_000;
    assertThat(added).containsEntry("recovered_per_1000", difference);
    assertThat((Double) added.get("low")).isLessThan(difference);
    assertThat(added).containsEntry("sample_suffices", false);
    assertThat((Double) added.get("holdout_debtors_needed")).isGreaterThan(2);
    assertThat(added.keySet()).contains("per_agent_hour", "detectable_per_1000", "aim_per_1000");
  }

  @Test
  void nothing_is_added_while_nobody_is_held_out() {
    assertThat(
            ArmMetrics.of(
                    scored(), decisions().where("arm = 'champion'"), CHAMPION, TODAY + 100, 0.1)
                .incremental())
        .isNull();
  }
}
