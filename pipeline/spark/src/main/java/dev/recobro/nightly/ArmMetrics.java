package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.ArmRecovery;
import dev.recobro.decisions.ArmSums;
import dev.recobro.decisions.IncrementalRecovery;
import dev.recobro.domain.Arm;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.scoring.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What came in by arm within a month, and what working accounts added. An account belongs to the
 * arm of its first decision of the month, whatever followed.
 */
record ArmMetrics(List<ArmSums> arms, double detectableShare) {

  /**
   * @param scored every account
   * @param decisions {@code account_id, as_of_day, action, arm}
   * @param actions whose minutes count; what isn't among them takes none
   * @param today in days since 1970-01-01
   */
  static ArmMetrics of(
      Dataset<Row> scored,
      Dataset<Row> decisions,
      List<Action> actions,
      int today,
      double detectableShare) {
    Dataset<Row> accounts =
        decisions
            .where(
                col("as_of_day")
                    .geq(today - DelinquencyPath.MONTH_DAYS)
                    .and(col("as_of_day").lt(today))
                    .and(col("arm").isNotNull()))
            .groupBy(col("account_id").as("accountId"))
            .agg(
                min_by(col("arm"), col("as_of_day")).as("arm"),
                sum(minutes(actions)).as("minutes"));
    Column paid = col("paid");
    Column decided = col("decided");
    List<ArmSums> arms =
        scored
            .select(
                col("accountId"),
                col("debtorId"),
                AccountColumns.measure(Measure.PAID_30).as("paid"))
            .join(accounts, "accountId")
            .groupBy("arm", "debtorId")
            .agg(
                count(lit(1)).cast("double").as("decided"),
                sum("paid").as("paid"),
                sum("minutes").as("minutes"))
            .groupBy("arm")
            .agg(
                sum(decided),
                count(lit(1)),
                sum(paid),
                sum(paid.multiply(paid)),
                sum(paid.multiply(decided)),
                sum(decided.multiply(decided)),
                sum("minutes"))
            .collectAsList()
            .stream()
            .map(ArmMetrics::sums)
            .toList();
    return new ArmMetrics(arms, detectableShare);
  }

  private static Column minutes(List<Action> actions) {
    Column minutes = lit(0.0);
    for (Action action : actions) {
      minutes = when(col("action").equalTo(action.id()), action.minutes()).otherwise(minutes);
    }
    return minutes;
  }

  private static ArmSums sums(Row row) {
    return new ArmSums(
        row.getString(0),
        (long) row.getDouble(1),
        row.getLong(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7));
  }

  List<Map<String, Object>> recoveryByArm() {
    List<Map<String, Object>> byArm = new ArrayList<>();
    for (Arm arm : Arm.values()) {
      named(arm).ifPresent(sums -> byArm.add(line(sums)));
    }
    return byArm;
  }

  private Optional<ArmSums> named(Arm arm) {
    return arms.stream().filter(sums -> sums.arm().equals(arm.code())).findFirst();
  }

  private static Map<String, Object> line(ArmSums sums) {
    ArmRecovery recovery = ArmRecovery.of(sums);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("arm", sums.arm());
    line.put("accounts", sums.decisions());
    line.put("debtors", sums.debtors());
    line.put("recovered", sums.paid());
    line.put("recovered_per_1000", recovery.perThousand());
    line.put("low", known(recovery.low()));
    line.put("high", known(recovery.high()));
    line.put("agent_hours", sums.minutes() / 60);
    return line;
  }

  /** The champion's arm against the hold-out's; null while one of them is empty. */
  @Nullable Map<String, Object> incremental() {
    ArmSums worked = named(Arm.CHAMPION).orElse(null);
    ArmSums holdout = named(Arm.HOLDOUT).orElse(null);
    if (worked == null || holdout == null) {
      return null;
    }
    IncrementalRecovery added = new IncrementalRecovery(worked, holdout, detectableShare);
    ArmRecovery difference = added.difference();
    Map<String, Object> incremental = new LinkedHashMap<>();
    incremental.put("recovered_per_1000", difference.perThousand());
    incremental.put("low", known(difference.low()));
    incremental.put("high", known(difference.high()));
    incremental.put("agent_hours_per_1000", added.hoursPerThousand());
    incremental.put("per_agent_hour", known(added.perHour(difference.perThousand())));
    incremental.put("per_agent_hour_low", known(added.perHour(difference.low())));
    incremental.put("per_agent_hour_high", known(added.perHour(difference.high())));
    incremental.put("detectable_per_1000", known(added.detectable()));
    incremental.put("aim_per_1000", added.aim());
    incremental.put("sample_suffices", added.suffices());
    incremental.put("holdout_debtors_needed", known(Math.ceil(added.holdoutDebtorsNeeded())));
    return incremental;
  }

  private static @Nullable Double known(double figure) {
    return Double.isFinite(figure) ? (Double) figure : null;
  }
}
