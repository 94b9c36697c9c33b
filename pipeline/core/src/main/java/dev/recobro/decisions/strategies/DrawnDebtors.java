package dev.recobro.decisions.strategies;

import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlocks;
import dev.recobro.decisions.day.DayDebtors;
import dev.recobro.decisions.day.DebtorOptions;
import dev.recobro.decisions.day.Draws;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Of a day's debtors those who are drawn to one strategy. */
record DrawnDebtors(DayDebtors all, Strategies strategies, Draws draws, int place)
    implements DayDebtors {

  @Override
  public <T> T fold(T nothing, Pass<T> pass, OptionBlocks.Merge<T> merge) {
    return all.fold(nothing, drawn(pass, strategies, draws, place), merge);
  }

  @Override
  public OptionBlocks blocks(Pass<OptionBlock> pass) {
    return all.blocks(drawn(pass, strategies, draws, place));
  }

  /** Static, as a pass travels and the debtors don't. */
  private static <T> Pass<T> drawn(Pass<T> pass, Strategies strategies, Draws draws, int place) {
    return debtors -> pass.over(drawn(debtors, strategies, draws, place));
  }

  private static Iterator<DebtorOptions> drawn(
      Iterator<DebtorOptions> debtors, Strategies strategies, Draws draws, int place) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(debtors, 0), false)
        .filter(debtor -> strategies.drawn(draws, debtor.debtor()) == place)
        .iterator();
  }
}
