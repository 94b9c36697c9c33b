package dev.recobro.decisions.allocation;

import java.util.List;

/** Blocks in this process; a pass takes them side by side on all processors. */
public record BlocksInMemory(List<OptionBlock> blocks) implements OptionBlocks {

  /** Keeps the list unmodifiable. */
  public BlocksInMemory {
    blocks = List.copyOf(blocks);
  }

  @Override
  public <T> T fold(T nothing, Pass<T> pass, Merge<T> merge) {
    return blocks.parallelStream().map(pass::over).reduce(merge::of).orElse(nothing);
  }
}
