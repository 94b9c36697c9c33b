package dev.recobro.benchmarks;

/** One whole run with its peers, started as {@code recobro bench NAME}. */
public interface Benchmark {
  /** The word on the command line and the name of the result file. */
  String name();

  /**
   * Runs everything once and measures it.
   *
   * @throws Exception when a part cannot run at all; a missed bar is no exception but a failed
   *     check
   */
  Report run(Options options) throws Exception;
}
