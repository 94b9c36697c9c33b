package dev.recobro.benchmarks.uci;

import java.util.List;

/** A way to learn from one part of a split and to give chances for the other. */
interface Contender {
  String name();

  /** Chances for the test rows of each split, in order. */
  List<Scored> score(List<CardSplit> splits) throws Exception;

  /**
   * Chances and what they took.
   *
   * @param cpuSeconds training and scoring together
   */
  record Scored(float[] chance, double cpuSeconds) {}
}
