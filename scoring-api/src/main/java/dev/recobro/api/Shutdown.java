package dev.recobro.api;

import java.util.concurrent.CountDownLatch;

/** Ends the process in order when it is asked to go: by SIGTERM, SIGINT or a closed terminal. */
final class Shutdown {
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Shutdown() {}

  /** From now on {@code stop} is run to its end before the process ends. */
  static Shutdown by(Runnable stop) {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    stop.run();
                  } finally {
                    shutdown.stopped.countDown();
                  }
                },
                "shutdown"));
    return shutdown;
  }

  /** Waits until the process is to end. */
  void await() throws InterruptedException {
    stopped.await();
  }
}
