package dev.recobro.decisions.whatif;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.Capacity;
import dev.recobro.decisions.allocation.CapacityTable;
import dev.recobro.decisions.allocation.TakingRule;
import dev.recobro.domain.Arm;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A run's accounts under one catalogue and its rules: what each debtor offers, whatever the
 * capacities.
 */
final class WhatIfOptions {
  private static final int BLOCK = 50_000;

  private final RunOptions run;
  private final WhatIfDay day;
  private final int[] number;
  private final boolean[] ruleOff;
  private final BlocksInMemory blocks;
  private final WhatIfTotals[] explored;

  private WhatIfOptions(RunOptions run, WhatIfDay day, int[] number, boolean[] ruleOff) {
    this.run = run;
    this.day = day;
    this.number = number;
    this.ruleOff = ruleOff;
    this.blocks =
        new BlocksInMemory(starts().parallel().mapToObj(first -> chunk(first).block()).toList());
    this.explored = sumExplored();
  }

  /**
   * @param number of each of the run's actions in the day's catalogue
   */
  static WhatIfOptions of(RunOptions run, WhatIfDay day, int[] number) {
    boolean[] off = new boolean[run.rules().size()];
    for (int rule = 0; rule < off.length; rule++) {
      off[rule] = day.rulesOff().contains(run.rules().get(rule));
    }
    return new WhatIfOptions(run, day, number, off);
  }

  List<Action> actions() {
    return day.actions();
  }

  /** A block for so many debtors each. */
  BlocksInMemory blocks() {
    return blocks;
  }

  private WhatIfChunk chunk(int first) {
    return new WhatIfChunk(this, first, Math.min(first + BLOCK, run.debtors()));
  }

  private IntStream starts() {
    return IntStream.iterate(0, first -> first < run.debtors(), first -> first + BLOCK);
  }

  /** What the rule takes of the options. */
  WhatIfTotals taken(TakingRule rule) {
    return starts()
        .parallel()
        .mapToObj(first -> chunk(first).taken(blocks.blocks().get(first / BLOCK), rule))
        .toList()
        .stream()
        .reduce(WhatIfTotals.nothing(actions().size()), WhatIfTotals::plus);
  }

  /**
   * What exploration drew: the run's entries that stay as they are, but for actions that use a
   * capacity which doesn't hold them all; their debtors are left alone.
   */
  WhatIfTotals explored(CapacityTable table) {
    WhatIfTotals all = WhatIfTotals.nothing(actions().size());
    for (WhatIfTotals ofAction : explored) {
      all = all.plus(ofAction);
    }
    WhatIfTotals fitting = WhatIfTotals.nothing(actions().size());
    for (int action = 0; action < explored.length; action++) {
      fitting = fits(table, action, all.taken()) ? fitting.plus(explored[action]) : fitting;
    }
    return fitting;
  }

  private static boolean fits(CapacityTable table, int action, long[] taken) {
    for (int c = 0; c < table.capacities().size(); c++) {
      Capacity capacity = table.capacities().get(c);
      boolean uses = table.actions().get(action).use().getOrDefault(capacity.id(), 0.0) > 0;
      if (uses && table.used(c, taken) > capacity.limit()) {
        return false;
      }
    }
    return true;
  }

  private WhatIfTotals[] sumExplored() {
    WhatIfTotals[] sums = new WhatIfTotals[actions().size()];
    Arrays.setAll(sums, action -> WhatIfTotals.nothing(sums.length));
    for (int account = 0; account < run.accounts(); account++) {
      RunAccounts part = run.of(account);
      int row = run.row(account);
      int decided = part.arm(row) == Arm.EXPLORE ? part.decided(row) : RunAccounts.NONE;
      for (int option = part.start(row); decided >= 0 && option < part.end(row); option++) {
        int action = number[decided];
        if (part.action(option) == decided && action >= 0) {
          long[] once = new long[sums.length];
          once[action] = 1;
          sums[action] =
              sums[action].plus(new WhatIfTotals(once, part.baseline(row), part.uplift(option)));
        }
      }
    }
    return sums;
  }

  RunOptions run() {
    return run;
  }

  /** The day's number of one of the run's actions; -1 when it is left out. */
  int number(int actionOfRun) {
    return number[actionOfRun];
  }

  boolean allowed(int account, int option) {
    RunAccounts part = run.of(account);
    int rule = run.rule(account, part.optionHold(option));
    return rule < 0 || (ruleOff[rule] && part.alone(option));
  }

  /** Accounts on which nothing is allowed, by rule. */
  SortedMap<String, Long> held() {
    SortedMap<String, Long> held = new TreeMap<>();
    for (int account = 0; account < run.accounts(); account++) {
      int rule = heldBy(account);
      if (rule >= 0) {
        held.merge(run.rules().get(rule), 1L, Long::sum);
      }
    }
    return held;
  }

  /** The run's rule while that stands, else that of the action that would add most; or -1. */
  private int heldBy(int account) {
    RunAccounts part = run.of(account);
    int row = run.row(account);
    int first = RunAccounts.NONE;
    for (int option = part.start(row); option < part.end(row); option++) {
      if (number[part.action(option)] >= 0) {
        if (allowed(account, option)) {
          return RunAccounts.NONE;
        }
        first = first < 0 ? run.rule(account, part.optionHold(option)) : first;
      }
    }
    int before = run.rule(account, part.hold(row));
    return first >= 0 && before >= 0 && !ruleOff[before] ? before : first;
  }
}
