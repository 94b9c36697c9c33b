package dev.recobro.run;

import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The moment from which a cluster works for us; without it Spark waits, or gives up, in silence.
 */
final class FirstExecutor {

  private static final int LOOK_MILLIS = 100;
  private static final int TOLD_AFTER_LOOKS = 300;

  private FirstExecutor() {}

  /**
   * Opens a session and waits until the cluster has started one. Spark ends a session whose master
   * doesn't answer from a thread of its own, in the midst of whatever opens it.
   *
   * @throws IllegalStateException when no master answers
   */
  static SparkSession opened(Supplier<SparkSession> session, String master) {
    try {
      SparkSession opened = session.get();
      await(opened.sparkContext(), master);
      return opened;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "no Spark master answers at %s; start it, or correct --master".formatted(master), e);
    }
  }

  private static void await(SparkContext context, String master) {
    // The driver is counted as one.
    for (int looks = 1; context.statusTracker().getExecutorInfos().length < 2; looks++) {
      if (looks == TOLD_AFTER_LOOKS) {
        System.err.printf(
            "waiting for %s: no worker has cores and %s of memory free, or none has come yet%n",
            master, context.conf().get("spark.executor.memory", "1g"));
      }
      pause();
      if (context.isStopped()) {
        throw new IllegalStateException("Spark has given up");
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
