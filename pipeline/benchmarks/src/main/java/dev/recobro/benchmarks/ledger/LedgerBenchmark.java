package dev.recobro.benchmarks.ledger;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import dev.recobro.domain.Fx;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.run.Sessions;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What the ledger costs to build, to bring up to date by a night, and to compute all features from;
 * and what DuckDB costs on the features that both know.
 */
public final class LedgerBenchmark implements Benchmark {

  private static final long ACCOUNTS = 1_000_000;
  private static final long EVENTS_PER_ACCOUNT = 20;
  private static final int THREADS = 2;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public Report run(Options options) throws Exception {
    long accounts = options.accountsOr(ACCOUNTS);
    Path work = options.root().resolve(".recobro/bench");
    SimulatedPortfolio portfolio = SimulatedPortfolio.of(accounts, work);
    Path before = work.resolve("before-last-night");
    Path ledger = work.resolve("ledger");
    portfolio.copyWithoutLastNight(before);
    SimulatedPortfolio.delete(ledger);
    try (SparkSession spark = Sessions.open("local[" + THREADS + "]")) {
      Cost.Measured<LedgerUpdate> built = Cost.of(() -> update(spark, ledger, before));
      Cost.Measured<LedgerUpdate> added = Cost.of(() -> update(spark, ledger, portfolio.folder()));
      Fx fx = Rates.standard();
      FeatureSql sql = new FeatureSql(portfolio.folder(), portfolio.asOf(), fx);
      int asOfDay = Math.toIntExact(portfolio.asOf().toEpochDay());
      LedgerFeatures ours =
          new LedgerFeatures(added.result().ledger(), added.result().accounts(), fx, asOfDay);
      Passes passes;
      try (DuckDbFeatures peer = new DuckDbFeatures(sql, THREADS)) {
        passes = Passes.alternating(ours, peer, RUNS);
      }
      return report(accounts, portfolio, ledger, built, added, passes);
    }
  }

  private static LedgerUpdate update(SparkSession spark, Path ledger, Path portfolio) {
    IngestSettings settings = new IngestSettings(ZoneOffset.UTC, 0.01, List.of());
    return Ledger.update(
        spark,
        ledger.toString(),
        portfolio.toString(),
        settings,
        step -> System.err.println("bench: " + step));
  }

  private Report report(
      long accounts,
      SimulatedPortfolio portfolio,
      Path ledger,
      Cost.Measured<LedgerUpdate> built,
      Cost.Measured<LedgerUpdate> added,
      Passes passes)
      throws Exception {
    long events = added.result().ledger().totals().events();
    Table table = new Table("step", "wall s", "CPU s", "features", "rows");
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("accounts", (double) passes.accounts());
    figures.put("events", (double) events);
    long earlier = built.result().ledger().totals().events();
    figures.put("events_of_the_night", (double) (events - earlier));
    figures.put("event_files_megabytes", portfolio.eventBytes() / 1e6);
    figures.put("ledger_megabytes", SimulatedPortfolio.bytes(ledger) / 1e6);
    step(table, figures, "build", built.cost(), "", earlier);
    step(table, figures, "night", added.cost(), "", events - earlier);
    int all = LedgerFeatures.count();
    int shared = passes.shared();
    figures.put("features", (double) all);
    figures.put("features_shared", (double) shared);
    step(table, figures, "features_cold", passes.ours().get(0), all, events);
    step(table, figures, "duckdb_cold", passes.peers().get(0), shared, events);
    Cost ours = median(passes.ours().subList(1, RUNS + 1));
    Cost peers = median(passes.peers().subList(1, RUNS + 1));
    step(table, figures, "features", ours, all, events);
    step(table, figures, "duckdb", peers, shared, events);
    figures.put("features_wall_ratio", ours.wallSeconds() / peers.wallSeconds());
    List<Check> checks = new ArrayList<>();
    checks.add(Check.atLeast("accounts", (double) passes.accounts(), (double) accounts));
    checks.add(Check.atLeast("events", (double) events, (double) (EVENTS_PER_ACCOUNT * accounts)));
    checks.add(Check.atLeast("features_shared", shared, 34));
    checks.add(Check.atMost("sums_that_differ", passes.differing().size(), 0));
    checks.add(Check.atMost("features_cpu_ratio", ours.cpuSeconds() / peers.cpuSeconds(), 1.0));
    return new Report(name(), events, RUNS, table, figures, checks);
  }

  private static void step(
      Table table,
      Map<String, Double> figures,
      String name,
      Cost cost,
      Object features,
      long rows) {
    table.row(name, cost.wallSeconds(), cost.cpuSeconds(), features, rows);
    figures.put(name + "_wall_seconds", cost.wallSeconds());
    figures.put(name + "_cpu_seconds", cost.cpuSeconds());
  }

  /** Median of each figure by itself. */
  private static Cost median(List<Cost> costs) {
    return new Cost(
        costs.stream()
            .map(Cost::wallSeconds)
            .sorted(Comparator.naturalOrder())
            .toList()
            .get(costs.size() / 2),
        costs.stream()
            .map(Cost::cpuSeconds)
            .sorted(Comparator.naturalOrder())
            .toList()
            .get(costs.size() / 2));
  }
}
