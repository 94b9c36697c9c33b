package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.Table;
import dev.recobro.models.Matrix;
import dev.recobro.run.Sessions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * All chances of a model set by the function that the night calls on each batch, beside the same
 * boosters predicting the same rows that lie ready in XGBoost's own form; one thread.
 */
public final class ScoringBenchmark implements Benchmark {

  private static final long ROWS = 400_000;
  private static final long TRAINED_ON = 20_000;
  private static final int ROUNDS = 3;
  private static final double LEAST_SHARE = 0.60;

  @Override
  public String name() {
    return "scoring";
  }

  @Override
  public Report run(Options options) throws Exception {
    TrainedPortfolio trained = trained(options);
    Matrix rows = ReasonsBenchmark.rows(trained.trial(), Math.toIntExact(options.accountsOr(ROWS)));
    try (ScoringRun run = new ScoringRun(trained.models(), rows)) {
      run.round();
      int rounds = options.roundsOr(ROUNDS);
      double[] ours = new double[rounds];
      double[] raw = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ScoringRun.Seconds seconds = run.round();
        ours[round] = seconds.ours();
        raw[round] = seconds.raw();
        System.err.printf("bench: scoring: %s%n", seconds);
      }
      return report(run, rounds, median(ours), median(raw));
    }
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static TrainedPortfolio trained(Options options) throws Exception {
    SimulatedPortfolio portfolio = SimulatedPortfolio.of(TRAINED_ON, options.work());
    try (SparkSession spark = Sessions.open("local[2]")) {
      return TrainedPortfolio.of(
          spark,
          "scoring",
          portfolio.folder(),
          options.work().resolve("ledger-" + TRAINED_ON),
          portfolio.asOf());
    }
  }

  private Report report(ScoringRun run, int rounds, double ours, double raw) throws Exception {
    Table table = new Table("contender", "rows", "seconds", "rows a second and core");
    table.row("the night's chances", run.rows(), ours, run.rows() / ours);
    table.row("the boosters alone", run.rows(), raw, run.rows() / raw);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("boosters", (double) run.boosters());
    figures.put("trees", (double) run.trees());
    figures.put("scoring_rows_per_second", run.rows() / ours);
    figures.put("raw_rows_per_second", run.rows() / raw);
    return new Report(
        name(),
        run.rows(),
        rounds,
        table,
        figures,
        List.of(
            Check.atLeast("boosters", run.boosters(), 5),
            Check.atLeast("share_of_raw", raw / ours, LEAST_SHARE)));
  }
}
