package dev.recobro.benchmarks.models;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.Table;
import dev.recobro.ledger.Ledger;
import dev.recobro.run.RecobroConfig;
import dev.recobro.run.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** What {@code recobro train} takes at 100,000, 300,000 and 1,000,000 account-snapshots. */
public final class TrainingBenchmark implements Benchmark {

  private static final long ACCOUNTS = 200_000;
  private static final long LARGEST = 1_000_000;
  private static final long[] SIZES = {100_000, 300_000, LARGEST};
  private static final int LEAST_FEATURES = 60;
  private static final double MOST_MINUTES = 60;
  private static final double MOST_GIGABYTES = 18;

  @Override
  public String name() {
    return "training";
  }

  @Override
  public Report run(Options options) throws Exception {
    long accounts = options.accountsOr(ACCOUNTS);
    Path work = options.root().resolve(".recobro/bench");
    SimulatedPortfolio portfolio = SimulatedPortfolio.of(accounts, work);
    Path ledger = work.resolve("ledger-" + accounts);
    build(portfolio, ledger);
    List<TrainingSize> sizes = new ArrayList<>();
    for (long most : SIZES) {
      System.err.printf("bench training: %,d snapshots%n", most);
      sizes.add(TrainingSize.measure(options, portfolio, ledger, most));
    }
    return report(sizes);
  }

  private static void build(SimulatedPortfolio portfolio, Path ledger) throws IOException {
    try (SparkSession spark = Sessions.open("local[2]")) {
      Ledger.update(
          spark,
          ledger.toString(),
          portfolio.folder().toString(),
          RecobroConfig.read(null).ingest(List.of()),
          step -> System.err.println("bench training: " + step));
    }
  }

  private Report report(List<TrainingSize> sizes) {
    Table table = new Table("snapshots", "features", "minutes", "CPU minutes", "peak GB");
    Map<String, Double> figures = new LinkedHashMap<>();
    for (TrainingSize size : sizes) {
      double minutes = size.wallSeconds() / 60;
      double cpuMinutes = size.cpuSeconds() / 60;
      table.row(size.rows(), size.features(), minutes, cpuMinutes, size.peakGigabytes());
      String prefix = "snapshots_" + size.rows() + "_";
      figures.put(prefix + "minutes", minutes);
      figures.put(prefix + "cpu_minutes", cpuMinutes);
      figures.put(prefix + "peak_gigabytes", size.peakGigabytes());
    }
    TrainingSize largest = sizes.get(sizes.size() - 1);
    figures.put("growth_exponent", exponent(sizes.get(0), largest));
    return new Report(
        name(),
        largest.rows(),
        1,
        table,
        figures,
        List.of(
            Check.atLeast("snapshots", (double) largest.rows(), (double) LARGEST),
            Check.atLeast("features", largest.features(), LEAST_FEATURES),
            Check.atMost("minutes", largest.wallSeconds() / 60, MOST_MINUTES),
            Check.atMost("peak_gigabytes", largest.peakGigabytes(), MOST_GIGABYTES)));
  }

  /** Of CPU time over snapshots: 1 is a straight line. */
  private static double exponent(TrainingSize small, TrainingSize large) {
    return Math.log(large.cpuSeconds() / small.cpuSeconds())
        / Math.log((double) large.rows() / small.rows());
  }
}
