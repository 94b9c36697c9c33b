package dev.recobro.benchmarks;

import dev.recobro.benchmarks.allocation.AllocationBenchmark;
import dev.recobro.benchmarks.allocation.WhatIfBenchmark;
import dev.recobro.benchmarks.api.ApiBenchmark;
import dev.recobro.benchmarks.api.Engine;
import dev.recobro.benchmarks.chaos.ChaosBenchmark;
import dev.recobro.benchmarks.decisions.DecisionsBenchmark;
import dev.recobro.benchmarks.hillstrom.HillstromBenchmark;
import dev.recobro.benchmarks.ledger.LedgerBenchmark;
import dev.recobro.benchmarks.models.ModelsBenchmark;
import dev.recobro.benchmarks.models.ReasonsBenchmark;
import dev.recobro.benchmarks.models.ScoringBenchmark;
import dev.recobro.benchmarks.models.TrainingBenchmark;
import dev.recobro.benchmarks.nightly.ClusterBenchmark;
import dev.recobro.benchmarks.nightly.GrowthBenchmark;
import dev.recobro.benchmarks.nightly.NightlyBenchmark;
import dev.recobro.benchmarks.segments.SegmentsBenchmark;
import dev.recobro.benchmarks.uci.UciBenchmark;
import java.util.List;
import java.util.Optional;

/** Every benchmark there is, by name. */
final class Benchmarks {
  private Benchmarks() {}

  static List<Benchmark> all() {
    return List.of(
        new AllocationBenchmark(),
        new ApiBenchmark(),
        new ChaosBenchmark(Engine.EMBEDDED),
        new ChaosBenchmark(Engine.POSTGRES),
        new ClusterBenchmark(),
        new DecisionsBenchmark(),
        new GrowthBenchmark(),
        new HillstromBenchmark(),
        new LedgerBenchmark(),
        new ModelsBenchmark(),
        new NightlyBenchmark(),
        new TrainingBenchmark(),
        new ReasonsBenchmark(),
        new ScoringBenchmark(),
        new SegmentsBenchmark(),
        new UciBenchmark(),
        new WhatIfBenchmark());
  }

  static Optional<Benchmark> named(String name) {
    return all().stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
  }

  static String names() {
    return String.join(", ", all().stream().map(Benchmark::name).sorted().toList());
  }
}
