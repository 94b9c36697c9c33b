package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.recobro.domain.Bucket;
import dev.recobro.scoring.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The portfolio's figures on the as-of day; money in the base currency. */
final class Metrics {

  private Metrics() {}

  /**
   * Aging, PAR, roll matrix, cure rate, promises kept, right-party contacts, recovery by arm and
   * holds by rule, as a tree ready to be written.
   *
   * @param scored every account, owing or not
   * @param decisions {@code account_id, as_of_day, action, arm, strategy}
   */
  static Map<String, Object> of(
      Dataset<Row> scored, Dataset<Row> decisions, NightSettings settings) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    List<Row> cells = cells(scored);
    metrics.put("aging", aging(cells));
    metrics.putAll(portfolioAtRisk(scored));
    metrics.put("roll", rolls(cells));
    metrics.put("cure_rate", cureRate(cells));
    metrics.putAll(rates(scored));
    ArmMetrics arms =
        ArmMetrics.of(
            scored,
            decisions,
            settings.strategies(),
            settings.asOfDay(),
            settings.arms().detectable());
    metrics.put("recovery_by_arm", arms.recoveryByArm());
    metrics.put("incremental_recovery", arms.incremental());
    if (settings.strategies().challenged()) {
      metrics.put(
          "recovery_by_strategy",
          StrategyMetrics.of(
                  scored,
                  decisions,
                  settings.strategies(),
                  settings.asOfDay(),
                  settings.arms().detectable())
              .recovery());
    }
    metrics.put("held", HeldMetrics.of(scored, settings.actions()));
    return metrics;
  }

  /** bucket a month ago, bucket, accounts, overdue, balance. */
  private static List<Row> cells(Dataset<Row> scored) {
    return scored
        .groupBy("bucketMonthAgo", "bucket")
        .agg(
            count(lit(1)),
            sum(AccountColumns.measure(Measure.OVERDUE_BASE)),
            sum(AccountColumns.measure(Measure.BALANCE_BASE)))
        .orderBy("bucketMonthAgo", "bucket")
        .collectAsList();
  }

  private static List<Map<String, Object>> aging(List<Row> cells) {
    List<Map<String, Object>> aging = new ArrayList<>();
    for (Bucket bucket : Bucket.values()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("bucket", bucket.code());
      line.put("accounts", cells.stream().filter(in(1, bucket)).mapToLong(c -> c.getLong(2)).sum());
      line.put(
          "overdue", cells.stream().filter(in(1, bucket)).mapToDouble(c -> c.getDouble(3)).sum());
      line.put(
          "balance", cells.stream().filter(in(1, bucket)).mapToDouble(c -> c.getDouble(4)).sum());
      aging.add(line);
    }
    return aging;
  }

  private static Predicate<Row> in(int column, Bucket bucket) {
    return cell -> cell.getString(column).equals(bucket.code());
  }

  /** PAR X: whole balance of accounts more than X days past due over the whole balance (CGAP). */
  private static Map<String, Object> portfolioAtRisk(Dataset<Row> scored) {
    Column balance = AccountColumns.measure(Measure.BALANCE_BASE);
    Row sums =
        scored
            .agg(
                sum(balance),
                sum(when(col("daysPastDue").gt(30), balance).otherwise(0.0)),
                sum(when(col("daysPastDue").gt(60), balance).otherwise(0.0)),
                sum(when(col("daysPastDue").gt(90), balance).otherwise(0.0)))
            .first();
    Map<String, Object> par = new LinkedHashMap<>();
    for (int i = 1; i <= 3; i++) {
      par.put(
          "par_" + 30 * i, sums.isNullAt(0) ? null : share(sums.getDouble(i), sums.getDouble(0)));
    }
    return par;
  }

  private static List<Map<String, Object>> rolls(List<Row> cells) {
    Map<String, Long> from = new HashMap<>();
    cells.forEach(cell -> from.merge(cell.getString(0), cell.getLong(2), Long::sum));
    return cells.stream()
        .map(
            cell -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("from", cell.getString(0));
              line.put("to", cell.getString(1));
              line.put("accounts", cell.getLong(2));
              line.put(
                  "share",
                  share(
                      (double) cell.getLong(2), (double) from.getOrDefault(cell.getString(0), 0L)));
              return line;
            })
        .toList();
  }

  /** Accounts overdue a month ago that owe nothing overdue now, over those overdue a month ago. */
  private static @Nullable Double cureRate(List<Row> cells) {
    long overdue = 0;
    long cured = 0;
    for (Row cell : cells) {
      if (!in(0, Bucket.CURRENT).test(cell)) {
        overdue += cell.getLong(2);
        cured += in(1, Bucket.CURRENT).test(cell) ? cell.getLong(2) : 0;
      }
    }
    return share((double) cured, (double) overdue);
  }

  private static Map<String, Object> rates(Dataset<Row> scored) {
    Row sums =
        scored
            .agg(
                sum(AccountColumns.measure(Measure.PROMISES_KEPT_30)),
                sum(AccountColumns.measure(Measure.PROMISES_DUE_30)),
                sum(AccountColumns.measure(Measure.CALLS_REACHED_30)),
                sum(AccountColumns.measure(Measure.CALLS_30)))
            .first();
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put(
        "promise_kept_rate", sums.isNullAt(0) ? null : share(sums.getDouble(0), sums.getDouble(1)));
    rates.put(
        "right_party_contact_rate",
        sums.isNullAt(0) ? null : share(sums.getDouble(2), sums.getDouble(3)));
    return rates;
  }

  private static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }
}
