package dev.recobro.benchmarks.peers;

import dev.recobro.benchmarks.Cost;
import java.util.ArrayList;
import java.util.List;

/** A contender that takes the trials one by one in this process. */
public record EachTrial(String name, OneTrial one) implements Contender {
  /** Learns and scores one trial. */
  public interface OneTrial {
    /** A chance for each test row. */
    float[] score(Trial trial) throws Exception;
  }

  @Override
  public List<Scored> score(List<Trial> trials) throws Exception {
    List<Scored> scored = new ArrayList<>();
    for (Trial trial : trials) {
      Cost.Measured<float[]> measured = Cost.of(() -> one.score(trial));
      scored.add(new Scored(measured.result(), measured.cost().cpuSeconds()));
    }
    return scored;
  }
}
