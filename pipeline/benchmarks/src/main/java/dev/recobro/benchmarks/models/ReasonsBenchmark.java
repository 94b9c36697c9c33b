package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.Table;
import dev.recobro.benchmarks.peers.Trial;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import dev.recobro.run.Sessions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Scoring with reasons in two languages, and with what would change the score most, beside XGBoost
 * predicting and explaining the same rows alone.
 */
public final class ReasonsBenchmark implements Benchmark {

  private static final long LISTED = 100_000;
  private static final long TRAINED_ON = 20_000;
  private static final double MOST_ERROR = 1e-5;
  private static final double MOST_OVER_TREESHAP = 1.5;
  private static final int MOST_THREADS = 2;

  @Override
  public String name() {
    return "reasons";
  }

  @Override
  public Report run(Options options) throws Exception {
    TrainedPortfolio trained = trained(options);
    int distinct = distinct(trained.trial());
    Matrix rows = rows(trained.trial(), Math.toIntExact(options.accountsOr(LISTED)));
    FeatureCatalogue catalogue = FeatureCatalogue.of(List.of());
    ReasonsRun run = new ReasonsRun(trained.models(), catalogue, rows);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("distinct_rows", (double) Math.min(distinct, rows.rows()));
    try (RawTrees trees = run.trees()) {
      figures.put("trees", (double) trees.trees());
      figures.put("leaves", (double) trees.leaves());
    }
    run.warmUp();
    return report(run, figures);
  }

  private static TrainedPortfolio trained(Options options) throws Exception {
    Path work = options.root().resolve(".recobro/bench");
    SimulatedPortfolio portfolio = SimulatedPortfolio.of(TRAINED_ON, work);
    try (SparkSession spark = Sessions.open("local[2]")) {
      return TrainedPortfolio.of(
          spark,
          "reasons",
          portfolio.folder(),
          work.resolve("ledger-" + TRAINED_ON),
          portfolio.asOf());
    }
  }

  private static int distinct(Trial trial) {
    return trial.test().rows() + trial.calibration().rows() + trial.train().rows();
  }

  /** The newest snapshots first, all of them again when there are too few. */
  static Matrix rows(Trial trial, int wanted) {
    int columns = trial.features().size();
    float[] values = new float[Math.multiplyExact(wanted, columns)];
    int filled = 0;
    while (filled < values.length) {
      for (LabelledRows part : List.of(trial.test(), trial.calibration(), trial.train())) {
        float[] given = part.features().values();
        int taken = Math.min(given.length, values.length - filled);
        System.arraycopy(given, 0, values, filled, taken);
        filled += taken;
      }
    }
    return new Matrix(wanted, columns, values);
  }

  private Report report(ReasonsRun run, Map<String, Double> figures) throws Exception {
    Table table = new Table("contender", "threads", "rows", "seconds", "rows a second");
    long rows = 0;
    double error = 0;
    double ratio = 0;
    for (int threads = 1; threads <= MOST_THREADS; threads++) {
      System.err.printf("bench reasons: on %d threads%n", threads);
      List<ReasonsTurn> turns = run.turns(threads);
      rows = turns.stream().mapToLong(ReasonsTurn::rows).sum();
      tell(turns, rows, table, figures);
      error = Math.max(error, turns.stream().mapToDouble(ReasonsTurn::error).max().orElseThrow());
      if (threads == 1) {
        ReasonsTurn only = turns.get(0);
        ratio = only.seconds(ReasonsTurn.EXPLAIN) / only.seconds(ReasonsTurn.TREESHAP);
        figures.put("sum_of_propensities", only.propensities());
        figures.put("sum_of_base_reasons_and_rest", only.explained());
        figures.put("reasons_said", (double) only.reasons());
      }
    }
    return new Report(
        name(),
        rows,
        1,
        table,
        figures,
        List.of(
            Check.atLeast("rows", (double) rows, (double) LISTED),
            Check.atMost("max_error", error, MOST_ERROR),
            Check.atMost("explain_over_treeshap", ratio, MOST_OVER_TREESHAP)));
  }

  /** A contender's time on several threads is that of the slowest. */
  private static void tell(
      List<ReasonsTurn> turns, long rows, Table table, Map<String, Double> figures) {
    String threads = turns.size() == 1 ? "" : "_threads_" + turns.size();
    for (int kind = 0; kind < ReasonsTurn.NAMES.size(); kind++) {
      int asked = kind;
      String name = ReasonsTurn.NAMES.get(kind);
      double seconds = turns.stream().mapToDouble(turn -> turn.seconds(asked)).max().orElseThrow();
      table.row(name, turns.size(), rows, seconds, rows / seconds);
      figures.put(name + threads + "_rows_per_second", rows / seconds);
    }
  }
}
