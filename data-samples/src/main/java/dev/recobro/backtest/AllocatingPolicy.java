package dev.recobro.backtest;

import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Allocator;
import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import dev.recobro.domain.Arm;
import dev.recobro.simulator.Action;
import dev.recobro.simulator.Decisions;
import dev.recobro.simulator.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values every account and action, and takes the most net value that the day holds. */
final class AllocatingPolicy implements Policy {

  private static final int ACTIONS = Action.STANDARD.size();

  /** Net values of actions. */
  interface Values {
    /**
     * Uplift less cost in US dollars, the standard actions of each place in {@link
     * Morning#eligible} in a row; an action that isn't worth its cost may have any value up to 0.
     */
    double[] of(Morning morning);
  }

  private final Values values;
  private final DayPrices prices;
  private double @Nullable [] shadowPrices;

  /**
   * @param prices told each day's shadow prices, for the values of the next
   */
  AllocatingPolicy(Values values, DayPrices prices) {
    this.values = values;
    this.prices = prices;
  }

  @Override
  public void decide(Morning morning, Decisions out) {
    OptionBlock block = block(morning, values.of(morning));
    if (block.debtors() == 0) {
      return;
    }
    Allocator allocator = new Allocator(morning.capacities());
    BlocksInMemory blocks = new BlocksInMemory(List.of(block));
    double[] start = shadowPrices;
    Allocation allocation =
        start == null ? allocator.allocate(blocks) : allocator.allocate(blocks, start);
    shadowPrices = allocation.shadowPrices();
    prices.learn(morning.capacities(), allocation.shadowPrices());
    int[] taken = allocation.rule().taken(block);
    for (int row = 0; row < taken.length; row++) {
      if (taken[row] >= 0) {
        int first = Integer.parseInt(block.id(row));
        out.decide(first + block.account(taken[row]), block.action(taken[row]), 1, Arm.CHAMPION);
      }
    }
  }

  /** Debtors are called by the number of their first eligible account. */
  private static OptionBlock block(Morning morning, double[] net) {
    View view = morning.view();
    int[] eligible = morning.eligible();
    OptionBlockBuilder builder = new OptionBlockBuilder(ACTIONS);
    int first = -1;
    for (int n = 0; n < eligible.length; n++) {
      int i = eligible[n];
      if (first < 0 || view.debtor(first) != view.debtor(i)) {
        first = i;
        builder.debtor("%08d".formatted(first));
      }
      for (int a = 0; a < ACTIONS; a++) {
        double worth = net[n * ACTIONS + a];
        if (worth > 0 && morning.allows(i, a)) {
          builder.option(i - first, a, worth);
        }
      }
    }
    return builder.build();
  }
}
