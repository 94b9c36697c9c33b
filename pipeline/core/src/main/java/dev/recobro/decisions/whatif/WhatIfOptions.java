package dev.recobro.decisions.whatif;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import dev.recobro.decisions.allocation.TakingRule;
import dev.recobro.domain.Arm;
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
  private final WhatIfTotals explored;

  private WhatIfOptions(RunOptions run, WhatIfDay day, int[] number, boolean[] ruleOff) {
    this.run = run;
    this.day = day;
    this.number = number;
    this.ruleOff = ruleOff;
    this.blocks =
        new BlocksInMemory(
            starts().parallel().mapToObj(first -> new Chunk(first).block()).toList());
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

  private IntStream starts() {
    return IntStream.iterate(0, first -> first < run.debtors(), first -> first + BLOCK);
  }

  /** What the rule takes of the options. */
  WhatIfTotals taken(TakingRule rule) {
    return starts()
        .parallel()
        .mapToObj(first -> new Chunk(first).taken(blocks.blocks().get(first / BLOCK), rule))
        .toList()
        .stream()
        .reduce(WhatIfTotals.nothing(actions().size()), WhatIfTotals::plus);
  }

  /** What exploration drew: the run's entries that stay as they are. */
  WhatIfTotals explored() {
    return explored;
  }

  private WhatIfTotals sumExplored() {
    long[] taken = new long[actions().size()];
    double baseline = 0;
    double uplift = 0;
    for (int account = 0; account < run.accounts(); account++) {
      RunAccounts part = run.of(account);
      int row = run.row(account);
      int decided = part.arm(row) == Arm.EXPLORE ? part.decided(row) : RunAccounts.NONE;
      for (int option = part.start(row); decided >= 0 && option < part.end(row); option++) {
        if (part.action(option) == decided && number[decided] >= 0) {
          taken[number[decided]]++;
          baseline += part.baseline(row);
          uplift += part.uplift(option);
        }
      }
    }
    return new WhatIfTotals(taken, baseline, uplift);
  }

  private boolean allowed(int account, int option) {
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

  /**
   * Some debtors, one after the other.
   *
   * @param first of them
   */
  private final class Chunk {
    private final int first;

    Chunk(int first) {
      this.first = first;
    }

    private int last() {
      return Math.min(first + BLOCK, run.debtors());
    }

    OptionBlock block() {
      OptionBlockBuilder builder = new OptionBlockBuilder(actions().size());
      for (int debtor = first; debtor < last(); debtor++) {
        if (follows(debtor)) {
          builder.debtor(run.debtor(debtor));
          for (int account = run.start(debtor); account < run.end(debtor); account++) {
            offer(builder, account, account - run.start(debtor));
          }
        }
      }
      return builder.build();
    }

    private void offer(OptionBlockBuilder builder, int account, int ofDebtor) {
      RunAccounts part = run.of(account);
      int row = run.row(account);
      for (int option = part.start(row); option < part.end(row); option++) {
        int action = number[part.action(option)];
        if (action >= 0 && allowed(account, option)) {
          double cost = actions().get(action).cost();
          builder.option(ofDebtor, action, part.uplift(option) - cost);
        }
      }
    }

    /** Neither held out nor drawn to explore: the arm of those of his accounts that had one. */
    private boolean follows(int debtor) {
      return IntStream.range(run.start(debtor), run.end(debtor))
          .allMatch(account -> run.of(account).arm(run.row(account)) == Arm.CHAMPION);
    }

    WhatIfTotals taken(OptionBlock block, TakingRule rule) {
      long[] taken = new long[actions().size()];
      double baseline = 0;
      double uplift = 0;
      int[] options = rule.taken(block);
      int debtor = first;
      for (int row = 0; row < options.length; row++) {
        if (options[row] >= 0) {
          // Debtors without an option that is worth its cost aren't in the block.
          String id = block.id(row);
          while (!run.debtor(debtor).equals(id)) {
            debtor++;
          }
          int account = run.start(debtor) + block.account(options[row]);
          taken[block.action(options[row])]++;
          baseline += run.of(account).baseline(run.row(account));
          uplift += upliftOf(account, block.action(options[row]));
        }
      }
      return new WhatIfTotals(taken, baseline, uplift);
    }

    private double upliftOf(int account, int action) {
      RunAccounts part = run.of(account);
      int row = run.row(account);
      for (int option = part.start(row); option < part.end(row); option++) {
        if (number[part.action(option)] == action) {
          return part.uplift(option);
        }
      }
      throw new IllegalStateException("an entry without an option");
    }
  }
}
