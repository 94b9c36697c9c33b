package dev.recobro.benchmarks.nightly;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.Table;
import dev.recobro.benchmarks.cluster.NightContent;
import dev.recobro.benchmarks.cluster.StandaloneCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The same night here on two cores and on a cluster of two workers of one core each, in turn. */
public final class ClusterBenchmark implements Benchmark {

  private static final long ACCOUNTS = 1_000_000;
  private static final int ROUNDS = 3;
  private static final int WORKERS = 2;
  private static final double WALL_BAR = 1.5;
  private static final String HERE = "local[2]";
  private static final List<String> EXECUTORS =
      List.of("env", "RECOBRO_JAVA_OPTS=-Dspark.executor.memory=3g");

  /** What one way of running took and said, round by round. */
  private record Nights(List<ProcessCost> costs, List<NightSteps> steps) {

    Nights() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void run(OurNight night, String master, List<String> before)
        throws IOException, InterruptedException {
      costs.add(night.run(master, before));
      steps.add(night.steps());
    }

    void into(Map<String, Double> figures, String name) {
      Map<String, Double> ofSteps = new LinkedHashMap<>();
      NightStepFigures.medians(steps, ProcessCost.median(costs), ofSteps);
      ofSteps.forEach((step, seconds) -> figures.put(name + "_" + step, seconds));
    }
  }

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public Report run(Options options) throws Exception {
    long accounts = options.accountsOr(ACCOUNTS);
    int rounds = options.roundsOr(ROUNDS);
    NightWork work = NightWork.of(options, accounts);
    work.buildLedger();
    OurNight night = new OurNight(work);
    Path folder = options.scratch().resolve(name());
    SimulatedPortfolio.delete(folder);
    Nights here = new Nights();
    Nights there = new Nights();
    Set<String> differing = new TreeSet<>();
    int parts = 0;
    try (StandaloneCluster cluster = StandaloneCluster.start(options.root(), folder, WORKERS)) {
      for (int round = 0; round < rounds; round++) {
        here.run(night, HERE, List.of());
        NightContent expected = night.content();
        there.run(night, cluster.master(), EXECUTORS);
        differing.addAll(expected.differing(night.content()));
        parts = expected.parts().size();
        System.err.printf("bench: round %d of %d, %s differs%n", round + 1, rounds, differing);
      }
      return report(accounts, here, there, parts, differing.size(), cluster.workersInUse());
    }
  }

  private Report report(
      long accounts, Nights here, Nights there, int parts, int differing, int workers) {
    ProcessCost local = ProcessCost.median(here.costs());
    ProcessCost cluster = ProcessCost.median(there.costs());
    Table table = new Table("", "wall s", "CPU s of the process", "peak GB of the process");
    table.row(HERE, local.wallSeconds(), local.cpuSeconds(), local.peakGigabytes());
    table.row(
        WORKERS + " workers", cluster.wallSeconds(), cluster.cpuSeconds(), cluster.peakGigabytes());
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("parts_compared", (double) parts);
    local.into(figures, "local");
    cluster.into(figures, "cluster_driver");
    here.into(figures, "local");
    there.into(figures, "cluster");
    List<Check> checks =
        List.of(
            Check.atLeast("workers_that_worked", workers, WORKERS),
            Check.atMost("parts_that_differ", differing, 0),
            Check.atMost("wall_over_local", cluster.wallSeconds() / local.wallSeconds(), WALL_BAR));
    return new Report(name(), accounts, here.costs().size(), table, figures, checks);
  }
}
