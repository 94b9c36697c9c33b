package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.Table;
import dev.recobro.run.Sessions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The shipped models on the receivables, the invoice settlements, card holders and a simulated
 * portfolio, beside logistic regression, MLlib's and XGBoost's boosted trees on the same rows and
 * features.
 */
public final class ModelsBenchmark implements Benchmark {

  private static final long ACCOUNTS = 200_000;
  private static final double ECE_BAR = 0.015;

  @Override
  public String name() {
    return "models";
  }

  @Override
  public Report run(Options options) throws Exception {
    Contest contest = new Contest(options);
    List<Standings> standings = new ArrayList<>();
    try (SparkSession spark = Sessions.open("local[2]")) {
      for (RealPortfolios real : RealPortfolios.values()) {
        standings.add(contest.of(real.set(), real.train(spark, options)));
      }
      standings.add(contest.ofCards());
      standings.add(contest.of("simulated", List.of(simulated(spark, options))));
    }
    return report(standings);
  }

  private static TrainedPortfolio simulated(SparkSession spark, Options options) throws Exception {
    Path work = options.root().resolve(".recobro/bench");
    long accounts = options.accountsOr(ACCOUNTS);
    SimulatedPortfolio portfolio = SimulatedPortfolio.of(accounts, work);
    return TrainedPortfolio.of(
        spark,
        "simulated",
        portfolio.folder(),
        work.resolve("ledger-" + accounts),
        portfolio.asOf());
  }

  private Report report(List<Standings> standings) {
    Table table =
        new Table("set", "contender", "rows", "AUC", "log loss", "ECE", "top 20 %", "CPU s");
    Map<String, Double> figures = new LinkedHashMap<>();
    List<Check> checks = new ArrayList<>();
    for (Standings standing : standings) {
      standing.tell(table, figures);
      checks.addAll(standing.checks());
    }
    // The two large sets come last.
    standings.subList(standings.size() - 2, standings.size()).stream()
        .map(large -> Check.atMost(large.set() + "_ece", large.ours().mean(Result::ece), ECE_BAR))
        .forEach(checks::add);
    return new Report(
        name(), standings.stream().mapToLong(Standings::rows).sum(), 1, table, figures, checks);
  }
}
