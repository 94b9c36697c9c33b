package dev.recobro.decisions.day;

import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.OptionBlock;
import dev.recobro.decisions.allocation.OptionBlocks;
import java.util.List;

/** Debtors in this process. */
public record DebtorsInMemory(List<List<DebtorOptions>> partitions) implements DayDebtors {

  /** Keeps the list unmodifiable. */
  public DebtorsInMemory {
    partitions = partitions.stream().map(List::copyOf).toList();
  }

  @Override
  public <T> T fold(T nothing, Pass<T> pass, OptionBlocks.Merge<T> merge) {
    return partitions.parallelStream()
        .map(partition -> pass.over(partition.iterator()))
        .reduce(merge::of)
        .orElse(nothing);
  }

  @Override
  public OptionBlocks blocks(Pass<OptionBlock> pass) {
    return new BlocksInMemory(
        partitions.parallelStream().map(partition -> pass.over(partition.iterator())).toList());
  }
}
