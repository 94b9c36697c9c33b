package dev.recobro.benchmarks.allocation;

import dev.recobro.decisions.allocation.ActionUse;
import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.Capacity;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A made-up day: debtors whose balances are log-normal, eight actions that add an uncertain part of
 * the balance each, and twelve capacities that hold about a third of the debtors.
 *
 * @param debtors how many were drawn
 * @param table the capacities
 * @param options of the debtors
 */
record SimulatedDay(int debtors, CapacityTable table, BlocksInMemory options) {
  private static final int BLOCKS = 16;
  private static final double MEDIAN_BALANCE = 300;
  private static final double SPREAD = 1.2;

  /** What one of the actions adds and uses. */
  private record Act(String id, double share, double cost, Map<String, Double> use) {}

  private static final List<Act> ACTS =
      List.of(
          new Act(
              "sms",
              0.010,
              0.05,
              Map.of("messages:sms", 1.0, "budget:messages", 0.05, "budget", 0.05)),
          new Act(
              "whatsapp",
              0.014,
              0.08,
              Map.of("messages:whatsapp", 1.0, "budget:messages", 0.08, "budget", 0.08)),
          new Act("email", 0.006, 0.01, Map.of("messages:email", 1.0, "budget", 0.01)),
          new Act(
              "ivr",
              0.009,
              0.03,
              Map.of(
                  "messages:ivr",
                  1.0,
                  "desk:robots",
                  2.0,
                  "budget:messages",
                  0.03,
                  "budget",
                  0.03)),
          new Act(
              "call", 0.030, 0.9, Map.of("messages:call", 1.0, "desk:agents", 6.0, "budget", 0.9)),
          new Act(
              "payment_plan",
              0.045,
              1.8,
              Map.of("messages:call", 1.0, "desk:agents", 12.0, "budget", 1.8)),
          new Act(
              "settlement",
              0.060,
              2.4,
              Map.of("messages:call", 1.0, "desk:approval", 15.0, "budget", 2.4)),
          new Act(
              "visit",
              0.090,
              9.5,
              Map.of("desk:field", 45.0, "budget:visits", 9.5, "budget", 9.5)));

  /** Limits by debtor. */
  private static final List<Capacity> CAPACITIES =
      List.of(
          new Capacity("desk:agents", 0.48),
          new Capacity("desk:approval", 0.24),
          new Capacity("desk:field", 0.45),
          new Capacity("messages:sms", 0.08),
          new Capacity("messages:whatsapp", 0.06),
          new Capacity("messages:email", 0.10),
          new Capacity("messages:ivr", 0.05),
          new Capacity("messages:call", 0.07),
          new Capacity("budget:messages", 0.010),
          new Capacity("budget:visits", 0.19),
          new Capacity("budget", 0.21),
          new Capacity("desk:robots", 0.10));

  /**
   * @param load all limits are multiplied by it; at 1 they hold about a third of the debtors
   */
  static SimulatedDay of(int debtors, double load, long seed) {
    List<Capacity> capacities =
        CAPACITIES.stream()
            .map(c -> new Capacity(c.id(), Math.rint(c.limit() * debtors * load)))
            .toList();
    CapacityTable table =
        CapacityTable.of(
            capacities, ACTS.stream().map(act -> new ActionUse(act.id(), act.use())).toList());
    List<OptionBlock> blocks =
        IntStream.range(0, BLOCKS)
            .mapToObj(block -> block(block, debtors, new SplittableRandom(seed * BLOCKS + block)))
            .toList();
    return new SimulatedDay(debtors, table, new BlocksInMemory(blocks));
  }

  private static OptionBlock block(int block, int debtors, SplittableRandom random) {
    OptionBlockBuilder builder = new OptionBlockBuilder(ACTS.size());
    for (int debtor = block; debtor < debtors; debtor += BLOCKS) {
      builder.debtor("D-%08d".formatted(debtor));
      double balance = MEDIAN_BALANCE * Math.exp(SPREAD * random.nextGaussian());
      for (int a = 0; a < ACTS.size(); a++) {
        Act act = ACTS.get(a);
        double uplift = balance * act.share() * 2 * random.nextDouble();
        builder.option(0, a, uplift - act.cost());
      }
    }
    return builder.build();
  }
}
