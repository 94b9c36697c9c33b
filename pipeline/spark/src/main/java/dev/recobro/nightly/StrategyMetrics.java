package dev.recobro.nightly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import dev.recobro.decisions.ArmSums;
import dev.recobro.decisions.IncrementalRecovery;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.domain.Arm;
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
 * What came in by strategy within a month, what each added to leaving accounts alone, and each
 * challenger to the champion. An account belongs to the strategy that it followed at its first
 * decision of the month, whatever followed; explorers belong to none.
 */
record StrategyMetrics(Strategies strategies, List<ArmSums> sums, double detectableShare) {

  /**
   * @param scored every account
   * @param decisions {@code account_id, as_of_day, action, arm, strategy}
   * @param today in days since 1970-01-01
   */
  static StrategyMetrics of(
      Dataset<Row> scored,
      Dataset<Row> decisions,
      Strategies strategies,
      int today,
      double detectableShare) {
    Column followed =
        when(
                col("arm").isin(Arm.CHAMPION.code(), Arm.CHALLENGER.code()),
                coalesce(col("strategy"), col("arm")))
            .otherwise(col("arm"));
    return new StrategyMetrics(
        strategies,
        ArmMetrics.sums(scored, decisions, followed, strategies, today),
        detectableShare);
  }

  /** Those that had a decision, the champion first. */
  List<Map<String, Object>> recovery() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int place = 0; place < strategies.all().size(); place++) {
      ArmSums followed = named(strategies.all().get(place).id()).orElse(null);
      if (followed != null) {
        lines.add(line(place, followed));
      }
    }
    return lines;
  }

  private Optional<ArmSums> named(String name) {
    return sums.stream().filter(one -> one.arm().equals(name)).findFirst();
  }

  private Map<String, Object> line(int place, ArmSums followed) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("strategy", followed.arm());
    line.putAll(ArmMetrics.line(followed));
    line.put("arm", strategies.arm(place).code());
    line.put(
        "over_holdout",
        named(Arm.HOLDOUT.code()).map(holdout -> overHoldout(followed, holdout)).orElse(null));
    line.put(
        "over_champion",
        place == 0
            ? null
            : named(Strategies.CHAMPION)
                .map(champion -> overChampion(followed, champion))
                .orElse(null));
    return line;
  }

  private Map<String, Object> overHoldout(ArmSums followed, ArmSums holdout) {
    return ArmMetrics.incremental(new IncrementalRecovery(followed, holdout, detectableShare));
  }

  private Map<String, Object> overChampion(ArmSums challenger, ArmSums champion) {
    IncrementalRecovery added = new IncrementalRecovery(challenger, champion, detectableShare);
    Map<String, Object> over = ArmMetrics.difference(added);
    over.put("challenger_debtors_needed", needed(added));
    return over;
  }

  private static @Nullable Double needed(IncrementalRecovery added) {
    return ArmMetrics.known(Math.ceil(added.workedDebtorsNeeded()));
  }
}
