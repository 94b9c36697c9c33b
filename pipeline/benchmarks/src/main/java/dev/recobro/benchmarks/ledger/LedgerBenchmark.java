package dev.recobro.benchmarks.ledger;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.domain.Fx;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.run.Sessions;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * What the ledger costs to build, to bring up to date by a night, and to compute all features from;
 * and what DuckDB costs on the features that both know.
 */
public final class LedgerBenchmark implements Benchmark {

  private static final long ACCOUNTS = 1_000_000;
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
      return new LedgerRun(
              accounts,
              built.result().ledger().totals().events(),
              added.result().ledger().totals().events(),
              portfolio.eventBytes(),
              SimulatedPortfolio.bytes(ledger),
              built.cost(),
              added.cost(),
              passes(portfolio, added.result()))
          .report(name());
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

  private static Passes passes(SimulatedPortfolio portfolio, LedgerUpdate update) throws Exception {
    Fx fx = Rates.standard();
    int asOfDay = Math.toIntExact(portfolio.asOf().toEpochDay());
    LedgerFeatures ours = new LedgerFeatures(update.ledger(), update.accounts(), fx, asOfDay);
    FeatureSql sql = new FeatureSql(portfolio.folder(), portfolio.asOf(), fx);
    try (DuckDbFeatures peer = new DuckDbFeatures(sql, THREADS)) {
      return Passes.alternating(ours, peer, RUNS);
    }
  }
}
