package dev.recobro.api;

import dev.recobro.api.run.RunRefused;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one request work at a time; the next one waits a while, then is told to come again. */
final class Turn {
  private static final int PATIENCE_SECONDS = 30;

  private final Semaphore free = new Semaphore(1, true);
  private final String what;

  /**
   * @param what others are asking for
   */
  Turn(String what) {
    this.what = what;
  }

  /** What is done in a turn. */
  interface Task {
    void run() throws IOException, RunRefused;
  }

  void take(Task task) throws IOException, RunRefused, InterruptedException {
    if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw Refusal.busy("Others are asking " + what + "; ask again in a while.", PATIENCE_SECONDS);
    }
    try {
      task.run();
    } finally {
      free.release();
    }
  }
}
