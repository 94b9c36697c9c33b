package dev.recobro.run;

import org.apache.spark.SparkContext;

/**
 * The moment from which a cluster works for us; without it Spark waits, or gives up, in silence.
 */
final class FirstExecutor {

  private static final int LOOK_MILLIS = 100;
  private static final int TOLD_AFTER_LOOKS = 300;

  private FirstExecutor() {}

  /**
   * Waits until the cluster has started one.
   *
   * @throws IllegalStateException when no master answers
   */
  static void await(SparkContext context, String master) {
    // The driver is counted as one.
    for (int looks = 1; context.statusTracker().getExecutorInfos().length < 2; looks++) {
      if (looks == TOLD_AFTER_LOOKS) {
        System.err.printf(
            "waiting for %s: no worker has cores and %s of memory free, or none has come yet%n",
            master, context.conf().get("spark.executor.memory", "1g"));
      }
      pause();
      if (context.isStopped()) {
        throw new IllegalStateException(
            "no Spark master answers at %s; start it, or correct --master".formatted(master));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the cluster was waited for", e);
    }
  }
}
