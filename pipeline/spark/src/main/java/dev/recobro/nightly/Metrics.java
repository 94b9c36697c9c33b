package dev.recobro.nightly;

import dev.recobro.domain.Bucket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
   * @param cells of them
   * @param decisions {@code account_id, as_of_day, action, arm, strategy}
   */
  static Map<String, Object> of(
      Dataset<Row> scored,
      List<PortfolioCell> cells,
      Dataset<Row> decisions,
      NightSettings settings) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("aging", aging(cells));
    metrics.putAll(portfolioAtRisk(cells));
    metrics.put("roll", rolls(cells));
    metrics.put("cure_rate", cureRate(cells));
    metrics.putAll(rates(cells));
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

  private static List<Map<String, Object>> aging(List<PortfolioCell> cells) {
    List<Map<String, Object>> aging = new ArrayList<>();
    for (Bucket bucket : Bucket.values()) {
      List<PortfolioCell> here = cells.stream().filter(cell -> cell.in(bucket)).toList();
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("bucket", bucket.code());
      line.put("accounts", PortfolioCell.counted(here, PortfolioCell::accounts));
      line.put("overdue", PortfolioCell.summed(here, PortfolioCell::overdue));
      line.put("balance", PortfolioCell.summed(here, PortfolioCell::balance));
      aging.add(line);
    }
    return aging;
  }

  /** PAR X: whole balance of accounts more than X days past due over the whole balance (CGAP). */
  private static Map<String, Object> portfolioAtRisk(List<PortfolioCell> cells) {
    double whole = PortfolioCell.summed(cells, PortfolioCell::balance);
    Map<String, Object> par = new LinkedHashMap<>();
    for (Bucket first : List.of(Bucket.DPD_31_60, Bucket.DPD_61_90, Bucket.DPD_91_120)) {
      List<PortfolioCell> older =
          cells.stream().filter(cell -> first.compareTo(cell.now()) <= 0).toList();
      par.put(
          "par_" + (first.fromDays() - 1),
          share(PortfolioCell.summed(older, PortfolioCell::balance), whole));
    }
    return par;
  }

  private static List<Map<String, Object>> rolls(List<PortfolioCell> cells) {
    Map<String, Map<String, Long>> rolls = new TreeMap<>();
    for (PortfolioCell cell : cells) {
      rolls
          .computeIfAbsent(cell.monthAgo().code(), code -> new TreeMap<>())
          .merge(cell.now().code(), cell.accounts(), Long::sum);
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    rolls.forEach(
        (from, into) -> {
          long all = into.values().stream().mapToLong(Long::longValue).sum();
          into.forEach(
              (to, accounts) -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("from", from);
                line.put("to", to);
                line.put("accounts", accounts);
                line.put("share", share((double) accounts, (double) all));
                lines.add(line);
              });
        });
    return lines;
  }

  /** Accounts overdue a month ago that owe nothing overdue now, over those overdue a month ago. */
  private static @Nullable Double cureRate(List<PortfolioCell> cells) {
    List<PortfolioCell> overdue =
        cells.stream().filter(cell -> cell.monthAgo() != Bucket.CURRENT).toList();
    List<PortfolioCell> cured = overdue.stream().filter(cell -> cell.in(Bucket.CURRENT)).toList();
    return share(
        (double) PortfolioCell.counted(cured, PortfolioCell::accounts),
        (double) PortfolioCell.counted(overdue, PortfolioCell::accounts));
  }

  private static Map<String, Object> rates(List<PortfolioCell> cells) {
    Map<String, Object> rates = new LinkedHashMap<>();
    rates.put(
        "promise_kept_rate",
        share(
            PortfolioCell.summed(cells, PortfolioCell::promisesKept),
            PortfolioCell.summed(cells, PortfolioCell::promisesDue)));
    rates.put(
        "right_party_contact_rate",
        share(
            PortfolioCell.summed(cells, PortfolioCell::callsReached),
            PortfolioCell.summed(cells, PortfolioCell::calls)));
    return rates;
  }

  private static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }
}
