package dev.recobro.benchmarks.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import dev.recobro.benchmarks.ledger.FeatureTotals;
import dev.recobro.models.TrainerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the nights took, what proves that they computed the same, and the report of both. */
final class NightlyRounds {

  private static final double EVENTS_PER_ACCOUNT = 20;
  private static final int LEAST_SHARED = 34;

  /** At most this part of the peer's wall clock and CPU, by the peer's name. */
  private static final Map<String, Double> BARS = Map.of("script", 1.0, "mllib", 0.2);

  private final List<ProcessCost> ours;
  private final List<NightSteps> steps;
  private final Map<String, List<ProcessCost>> theirs;
  private final JsonNode record;
  private final TrainerSettings trees;
  private final Map<String, Integer> differing = new LinkedHashMap<>();
  private final Map<String, Long> scored = new LinkedHashMap<>();
  private Map<String, FeatureTotals> totals = Map.of();
  private long published;

  NightlyRounds(
      List<ProcessCost> ours,
      List<NightSteps> steps,
      Map<String, List<ProcessCost>> theirs,
      JsonNode record,
      TrainerSettings trees) {
    this.ours = List.copyOf(ours);
    this.steps = List.copyOf(steps);
    this.theirs = theirs;
    this.record = record;
    this.trees = trees;
  }

  /** Takes how many accounts our last night published, and the sums of their features. */
  void published(long accounts, Map<String, FeatureTotals> sums) {
    published = accounts;
    totals = sums;
  }

  /** Takes how many accounts a peer gave a chance, and its sums over those that we published. */
  void peer(String name, long accounts, Map<String, FeatureTotals> sums) {
    scored.put(name, accounts);
    differing.put(name, FeatureTotals.differing(totals, sums).size());
  }

  /** How many of a peer's sums are others than ours. */
  int differing(String peer) {
    return differing.getOrDefault(peer, Integer.MAX_VALUE);
  }

  Report report(String name, long accounts, ProcessCost build) {
    Table table = new Table("", "wall s", "CPU s", "peak GB", "written GB", "accounts scored");
    Map<String, Double> figures = new LinkedHashMap<>();
    long events = OurNight.events(record, false);
    long listed = record.get("counts").get("accounts").asLong();
    figures.put("accounts", (double) listed);
    figures.put("accounts_owing", (double) published);
    figures.put("events", (double) events);
    figures.put("events_of_the_night", (double) OurNight.events(record, true));
    figures.put("features_shared", (double) totals.size());
    figures.put("features", (double) record.get("feature_names").size());
    figures.put("peer_trees", (double) trees.trees());
    figures.put("peer_depth", (double) trees.depth());
    tell("ledger_build", build, 0, table, figures);
    ProcessCost night = ProcessCost.median(ours);
    tell("night", night, published, table, figures);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.atLeast("accounts", (double) listed, (double) accounts));
    checks.add(Check.atLeast("events", (double) events, EVENTS_PER_ACCOUNT * accounts));
    checks.add(Check.atLeast("features_shared", totals.size(), LEAST_SHARED));
    theirs.forEach(
        (peer, runs) -> {
          ProcessCost cost = ProcessCost.median(runs);
          long accountsScored = scored.getOrDefault(peer, 0L);
          tell(peer, cost, accountsScored, table, figures);
          double bar = BARS.getOrDefault(peer, 1.0);
          checks.add(Check.atMost("sums_that_differ_" + peer, differing(peer), 0));
          checks.add(Check.atLeast("scored_" + peer, (double) accountsScored, (double) published));
          checks.add(
              Check.atMost("wall_over_" + peer, night.wallSeconds() / cost.wallSeconds(), bar));
          checks.add(Check.atMost("cpu_over_" + peer, night.cpuSeconds() / cost.cpuSeconds(), bar));
        });
    NightStepFigures.medians(steps, night, figures);
    return new Report(name, events, ours.size(), table, figures, checks);
  }

  private static void tell(
      String name, ProcessCost cost, long scored, Table table, Map<String, Double> figures) {
    table.row(
        name,
        cost.wallSeconds(),
        cost.cpuSeconds(),
        cost.peakGigabytes(),
        cost.writtenGigabytes(),
        scored);
    cost.into(figures, name);
  }
}
