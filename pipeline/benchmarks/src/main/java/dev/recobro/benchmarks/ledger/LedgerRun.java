package dev.recobro.benchmarks.ledger;

import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What one run measured, on its way into a report.
 *
 * @param accounts how many were asked for
 * @param before events in the ledger when it was built
 * @param events after the night's addition
 * @param eventBytes of the files that were read
 * @param ledgerBytes of the files that were written
 */
record LedgerRun(
    long accounts,
    long before,
    long events,
    long eventBytes,
    long ledgerBytes,
    Cost build,
    Cost night,
    Passes passes) {

  private static final double EVENTS_PER_ACCOUNT = 20;
  private static final int LEAST_SHARED = 34;

  Report report(String name) {
    Table table = new Table("step", "wall s", "CPU s", "features", "events");
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("accounts", (double) passes.accounts());
    figures.put("events", (double) events);
    figures.put("events_of_the_night", (double) (events - before));
    figures.put("event_files_megabytes", eventBytes / 1e6);
    figures.put("ledger_megabytes", ledgerBytes / 1e6);
    figures.put("features", (double) LedgerFeatures.count());
    figures.put("features_shared", (double) passes.shared());
    Steps steps = new Steps(table, figures);
    steps.add("build", build, 0, before);
    steps.add("night", night, 0, events - before);
    steps.add("features_cold", passes.ours().get(0), LedgerFeatures.count(), events);
    steps.add("duckdb_cold", passes.peers().get(0), passes.shared(), events);
    Cost ours = warm(passes.ours());
    Cost peers = warm(passes.peers());
    steps.add("features", ours, LedgerFeatures.count(), events);
    steps.add("duckdb", peers, passes.shared(), events);
    figures.put("features_wall_ratio", ours.wallSeconds() / peers.wallSeconds());
    double ratio = ours.cpuSeconds() / peers.cpuSeconds();
    return new Report(name, events, passes.ours().size() - 1, table, figures, checks(ratio));
  }

  private List<Check> checks(double cpuRatio) {
    return List.of(
        Check.atLeast("accounts", (double) passes.accounts(), (double) accounts),
        Check.atLeast("events", (double) events, EVENTS_PER_ACCOUNT * accounts),
        Check.atLeast("features_shared", passes.shared(), LEAST_SHARED),
        Check.atMost("sums_that_differ", passes.differing().size(), 0),
        Check.atMost("features_cpu_ratio", cpuRatio, 1.0));
  }

  /** Medians of the turns after the cold one, each figure by itself. */
  private static Cost warm(List<Cost> turns) {
    List<Cost> warm = turns.subList(1, turns.size());
    return new Cost(median(warm, Cost::wallSeconds), median(warm, Cost::cpuSeconds));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    List<Cost> sorted = costs.stream().sorted(Comparator.comparingDouble(figure)).toList();
    return figure.applyAsDouble(sorted.get(sorted.size() / 2));
  }

  /** A line of the table, and its figures. */
  private record Steps(Table table, Map<String, Double> figures) {

    void add(String name, Cost cost, int features, long events) {
      table.row(name, cost.wallSeconds(), cost.cpuSeconds(), features, events);
      cost.into(figures, name);
    }
  }
}
