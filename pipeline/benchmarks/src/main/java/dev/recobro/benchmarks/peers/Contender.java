package dev.recobro.benchmarks.peers;

import java.util.List;

/** A way to learn from one part of a trial and to give chances for the other. */
public interface Contender {
  /** Its name in tables. */
  String name();

  /** Chances for the test rows of each trial, in order. */
  List<Scored> score(List<Trial> trials) throws Exception;

  /**
   * Chances and what they took.
   *
   * @param cpuSeconds training and scoring together
   */
  record Scored(float[] chance, double cpuSeconds) {}
}
