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
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
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

  private static final double THOUSAND = 1_000;

  /**
   * @param scored every account
   * @param decisions {@code account_id, as_of_day, action, arm}
   * @param strategies whose actions' minutes count; what isn't among them takes none
   * @param today in days since 1970-01-01
   */
  static ArmMetrics of(
      Dataset<Row> scored,
      Dataset<Row> decisions,
      Strategies strategies,
      int today,
      double detectableShare) {
    return new ArmMetrics(sums(scored, decisions, col("arm"), strategies, today), detectableShare);
  }

  /**
   * What came in by a group of accounts: that of an account's first decision of the month.
   *
   * @param group of each decision
   */
  static List<ArmSums> sums(
      Dataset<Row> scored, Dataset<Row> decisions, Column group, Strategies strategies, int today) {
    Dataset<Row> accounts =
        decisions
            .where(
                col("as_of_day")
                    .geq(today - DelinquencyPath.MONTH_DAYS)
                    .and(col("as_of_day").lt(today))
                    .and(col("arm").isNotNull()))
            .groupBy(col("account_id").as("accountId"))
            .agg(
                min_by(group, col("as_of_day")).as("arm"),
                Sums.money(minutes(strategies)).as("minutes"));
    Column decided = col("decided");
    // Squares of thousands, for squares of large sums have more places than an exact sum holds.
    Column thousands = col("paid").divide(THOUSAND);
    return scored
        .select(
            col("accountId"), col("debtorId"), AccountColumns.measure(Measure.PAID_30).as("paid"))
        .join(accounts, "accountId")
        .groupBy("arm", "debtorId")
        .agg(
            count(lit(1)).as("decided"),
            Sums.money(col("paid")).as("paid"),
            Sums.money(col("minutes")).as("minutes"))
        .groupBy("arm")
        .agg(
            sum(decided),
            count(lit(1)),
            Sums.money(col("paid")),
            Sums.money(thousands.multiply(thousands)).multiply(THOUSAND * THOUSAND),
            Sums.money(thousands.multiply(decided)).multiply(THOUSAND),
            sum(decided.multiply(decided)),
            Sums.money(col("minutes")))
        .collectAsList()
        .stream()
        .map(ArmMetrics::sums)
        .toList();
  }

  /** The champion's, but for a challenger's decisions where it has the action in another form. */
  private static Column minutes(Strategies strategies) {
    List<Action> champions = strategies.all().get(0).actions();
    Column minutes = lit(0.0);
    for (Action action : champions) {
      minutes = when(col("action").equalTo(action.id()), action.minutes()).otherwise(minutes);
    }
    for (Strategy strategy : strategies.all()) {
      for (Action action : strategy.actions()) {
        if (!champions.contains(action)) {
          Column taken =
              col("action").equalTo(action.id()).and(col("strategy").equalTo(strategy.id()));
          minutes = when(taken, action.minutes()).otherwise(minutes);
        }
      }
    }
    return minutes;
  }

  private static ArmSums sums(Row row) {
    return new ArmSums(
        row.getString(0),
        row.getLong(1),
        row.getLong(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getLong(6),
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

  static Map<String, Object> line(ArmSums sums) {
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
    return incremental(new IncrementalRecovery(worked, holdout, detectableShare));
  }

  /** What an arm added to the hold-out. */
  static Map<String, Object> incremental(IncrementalRecovery added) {
    Map<String, Object> incremental = difference(added);
    incremental.put("holdout_debtors_needed", known(Math.ceil(added.holdoutDebtorsNeeded())));
    return incremental;
  }

  /** What one arm added to another. */
  static Map<String, Object> difference(IncrementalRecovery added) {
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
    return incremental;
  }

  static @Nullable Double known(double figure) {
    return Double.isFinite(figure) ? (Double) figure : null;
  }
}
