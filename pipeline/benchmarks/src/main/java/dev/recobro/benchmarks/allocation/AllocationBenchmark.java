package dev.recobro.benchmarks.allocation;

import dev.recobro.benchmarks.Benchmark;
import dev.recobro.benchmarks.Check;
import dev.recobro.benchmarks.Cost;
import dev.recobro.benchmarks.Options;
import dev.recobro.benchmarks.Report;
import dev.recobro.benchmarks.Table;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Allocator;
import dev.recobro.decisions.allocation.OptionBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The allocation of a day of many debtors, cold and again with other limits, and of a smaller day
 * beside OR-Tools' simplex.
 */
public final class AllocationBenchmark implements Benchmark {
  private static final int DEBTORS = 1_000_000;
  private static final int PEER_DEBTORS = 20_000;
  private static final long SEED = 1;
  private static final double MOST_GAP = 0.001;
  private static final String AGENTS = "desk:agents";

  @Override
  public String name() {
    return "allocation";
  }

  @Override
  public Report run(Options options) throws Exception {
    int debtors = Math.toIntExact(options.accountsOr(DEBTORS));
    SimulatedDay day = SimulatedDay.of(debtors, 1, SEED);
    Cost.Measured<Allocation> cold =
        Cost.of(() -> new Allocator(day.table()).allocate(day.options()));
    Cost.Measured<Allocation> again = Cost.of(() -> moreAgents(day, cold.result()));
    SimulatedDay small = SimulatedDay.of(Math.min(debtors, PEER_DEBTORS), 1, SEED + 1);
    Cost.Measured<Allocation> ours =
        Cost.of(() -> new Allocator(small.table()).allocate(small.options()));
    ExactPeer peer = new ExactPeer(small.table(), small.options().blocks());
    Cost.Measured<Double> linear = Cost.of(peer::linear);

    Map<String, Double> figures = new LinkedHashMap<>();
    Table table =
        new Table("what", "debtors", "value", "bound", "gap", "passes", "wall s", "CPU s");
    row(table, figures, "cold", debtors, cold);
    row(table, figures, "ten_more_agents_in_a_hundred", debtors, again);
    row(table, figures, "beside_peer", small.debtors(), ours);
    table.row(
        "OR-Tools GLOP",
        small.debtors(),
        linear.result(),
        linear.result(),
        0.0,
        "",
        linear.cost().wallSeconds(),
        linear.cost().cpuSeconds());
    figures.put("options", (double) sum(day, OptionBlock::options));
    figures.put("state_bytes_per_debtor", sum(day, OptionBlock::stateBytes) / (double) debtors);
    figures.put("exceptions", (double) cold.result().rule().exceptions().size());
    figures.put("peer_linear_value", linear.result());
    linear.cost().into(figures, "peer");
    return new Report(
        name(),
        debtors,
        1,
        table,
        figures,
        checks(day, cold.result(), again.result(), ours.result(), linear.result()));
  }

  private static List<Check> checks(
      SimulatedDay day, Allocation cold, Allocation again, Allocation ours, double linear) {
    Recount recount = Recount.of(day, cold);
    return List.of(
        Check.atMost("gap", cold.gap(), MOST_GAP),
        Check.atMost("gap, allocated again", again.gap(), MOST_GAP),
        Check.atMost("capacities exceeded, recounted", (double) recount.exceeded(), 0),
        Check.atMost("value recounted against reported", recount.differs(cold.value()), 1e-6),
        Check.atMost(
            "dual bound against the peer's LP", Math.abs(ours.bound() / linear - 1), MOST_GAP),
        Check.atMost("gap to the peer's LP", 1 - ours.value() / linear, MOST_GAP));
  }

  private static Allocation moreAgents(SimulatedDay day, Allocation before) {
    double limit = day.table().capacities().get(day.table().capacity(AGENTS)).limit();
    return new Allocator(day.table().withLimits(Map.of(AGENTS, 1.1 * limit)))
        .allocate(day.options(), before.shadowPrices());
  }

  private static void row(
      Table table,
      Map<String, Double> figures,
      String what,
      int debtors,
      Cost.Measured<Allocation> measured) {
    Allocation allocation = measured.result();
    Cost cost = measured.cost();
    table.row(
        what,
        debtors,
        allocation.value(),
        allocation.bound(),
        allocation.gap(),
        allocation.passes(),
        cost.wallSeconds(),
        cost.cpuSeconds());
    figures.put(what + "_value", allocation.value());
    figures.put(what + "_bound", allocation.bound());
    figures.put(what + "_gap", allocation.gap());
    figures.put(what + "_entries", (double) allocation.entries());
    figures.put(what + "_passes", (double) allocation.passes());
    cost.into(figures, what);
  }

  private static long sum(SimulatedDay day, ToLongFunction<OptionBlock> what) {
    return day.options().blocks().stream().mapToLong(what).sum();
  }
}
