package dev.recobro.benchmarks.uci;

import dev.recobro.benchmarks.Cost;
import java.util.ArrayList;
import java.util.List;

/** A contender that takes the splits one by one in this process. */
record EachSplit(String name, OneSplit one) implements Contender {
  /** Learns and scores one split. */
  interface OneSplit {
    float[] score(CardSplit split) throws Exception;
  }

  @Override
  public List<Scored> score(List<CardSplit> splits) throws Exception {
    List<Scored> scored = new ArrayList<>();
    for (CardSplit split : splits) {
      Cost.Measured<float[]> measured = Cost.of(() -> one.score(split));
      scored.add(new Scored(measured.result(), measured.cost().cpuSeconds()));
    }
    return scored;
  }
}
