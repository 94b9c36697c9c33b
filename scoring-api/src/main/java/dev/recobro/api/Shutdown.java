package dev.recobro.api;

import java.util.concurrent.CountDownLatch;

/** Ends the process in order when it is asked to go: by SIGTERM, SIGINT or a closed terminal. */
final class Shutdown {
  private Shutdown() {}

  /** Waits until the process is to end; {@code stop} is run to its end before it does. */
  static void await(Runnable stop) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              try {
                stop.run();
              } finally {
                stopped.countDown();
              }
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    stopped.await();
  }
}
