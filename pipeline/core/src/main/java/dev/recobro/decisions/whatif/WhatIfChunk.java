package dev.recobro.decisions.whatif;

import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import dev.recobro.decisions.allocation.TakingRule;
import dev.recobro.domain.Arm;
import java.util.stream.IntStream;

/** Some debtors of a run, one after the other: a block of options. */
final class WhatIfChunk {
  private final WhatIfOptions options;
  private final RunOptions run;
  private final int first;
  private final int last;

  /**
   * @param first number of the first debtor
   * @param last one past the last
   */
  WhatIfChunk(WhatIfOptions options, int first, int last) {
    this.options = options;
    this.run = options.run();
    this.first = first;
    this.last = last;
  }

  OptionBlock block() {
    OptionBlockBuilder builder = new OptionBlockBuilder(options.actions().size());
    for (int debtor = first; debtor < last; debtor++) {
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
      int action = options.number(part.action(option));
      if (action >= 0 && options.allowed(account, option)) {
        double cost = options.actions().get(action).cost();
        builder.option(ofDebtor, action, part.uplift(option) - cost);
      }
    }
  }

  /**
   * Neither held out nor drawn to explore: the arm of those of his accounts that had one. Who
   * followed a challenger competes for the whole day's capacities like the champion's.
   */
  private boolean follows(int debtor) {
    return IntStream.range(run.start(debtor), run.end(debtor))
        .mapToObj(account -> run.of(account).arm(run.row(account)))
        .allMatch(arm -> arm == Arm.CHAMPION || arm == Arm.CHALLENGER);
  }

  WhatIfTotals taken(OptionBlock block, TakingRule rule) {
    long[] taken = new long[options.actions().size()];
    double baseline = 0;
    double uplift = 0;
    int[] chosen = rule.taken(block);
    int debtor = first;
    for (int row = 0; row < chosen.length; row++) {
      if (chosen[row] >= 0) {
        // Debtors without an option that is worth its cost aren't in the block.
        String id = block.id(row);
        while (!run.debtor(debtor).equals(id)) {
          debtor++;
        }
        int account = run.start(debtor) + block.account(chosen[row]);
        taken[block.action(chosen[row])]++;
        baseline += run.of(account).baseline(run.row(account));
        uplift += upliftOf(account, block.action(chosen[row]));
      }
    }
    return new WhatIfTotals(taken, baseline, uplift);
  }

  private double upliftOf(int account, int action) {
    RunAccounts part = run.of(account);
    int row = run.row(account);
    for (int option = part.start(row); option < part.end(row); option++) {
      if (options.number(part.action(option)) == action) {
        return part.uplift(option);
      }
    }
    throw new IllegalStateException("an entry without an option");
  }
}
