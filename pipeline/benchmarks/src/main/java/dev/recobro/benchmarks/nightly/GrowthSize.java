package dev.recobro.benchmarks.nightly;

import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.ProcessCost;
import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.benchmarks.nightly.NightSteps.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a ledger and a night took at one size.
 *
 * @param wallSeconds of the night's parts, by name, medians
 * @param allocationBytes that the allocation holds of all debtors' options
 */
record GrowthSize(
    long accounts,
    long events,
    ProcessCost build,
    ProcessCost night,
    Map<String, Double> wallSeconds,
    long ledgerBytes,
    long allocationBytes) {

  static GrowthSize measure(Options options, long accounts, int rounds)
      throws IOException, InterruptedException {
    NightWork work = NightWork.of(options, accounts);
    ProcessCost build = work.buildLedger();
    OurNight night = new OurNight(work);
    List<ProcessCost> nights = new ArrayList<>();
    List<NightSteps> steps = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      nights.add(night.run());
      steps.add(night.steps());
    }
    GrowthSize size =
        new GrowthSize(
            night.record().get("counts").get("accounts").asLong(),
            OurNight.events(night.record(), false),
            build,
            ProcessCost.median(nights),
            parts(steps),
            SimulatedPortfolio.bytes(work.ledgerBefore()),
            night.record().get("allocation_bytes").asLong());
    System.err.printf("bench: %s%n", size);
    return size;
  }

  private static Map<String, Double> parts(List<NightSteps> steps) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("addition", median(steps, Step.STATE, Step.ADDITION));
    parts.put("scores", median(steps, Step.SCORES));
    parts.put("allocation", median(steps, Step.ALLOCATION));
    parts.put("publish", median(steps, Step.WORKLIST, Step.PUBLISH));
    return parts;
  }

  private static double median(List<NightSteps> runs, Step... steps) {
    double[] sums =
        runs.stream()
            .mapToDouble(run -> List.of(steps).stream().mapToDouble(run::of).sum())
            .sorted()
            .toArray();
    return sums[sums.length / 2];
  }

  /** Seconds of one of the night's parts. */
  double part(String name) {
    return wallSeconds.getOrDefault(name, Double.NaN);
  }

  /** All that must grow in a straight line, in seconds, by name. */
  Map<String, Double> grows() {
    Map<String, Double> grows = new LinkedHashMap<>();
    grows.put("ledger_build_wall", build.wallSeconds());
    grows.put("ledger_build_cpu", build.cpuSeconds());
    grows.put("night_wall", night.wallSeconds());
    grows.put("night_cpu", night.cpuSeconds());
    wallSeconds.forEach((part, seconds) -> grows.put(part + "_wall", seconds));
    return grows;
  }

  void into(Map<String, Double> figures) {
    String prefix = "accounts_" + accounts + "_";
    figures.put(prefix + "events", (double) events);
    build.into(figures, prefix + "ledger_build");
    night.into(figures, prefix + "night");
    wallSeconds.forEach((part, seconds) -> figures.put(prefix + part + "_wall_seconds", seconds));
    figures.put(prefix + "ledger_megabytes", ledgerBytes / 1e6);
    figures.put(prefix + "allocation_bytes_per_account", (double) allocationBytes / accounts);
  }
}
