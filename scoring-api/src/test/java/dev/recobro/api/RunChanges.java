package dev.recobro.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a server to take or refuse a run; begins to listen when it is made. */
final class RunChanges {
  private static final int LONGEST_SECONDS = 30;

  private final Semaphore changes = new Semaphore(0);

  RunChanges(ApiServer server) {
    server.runs().onChange(changes::release);
  }

  /** Returns as soon as {@code wanted} holds, asked now and after each change. */
  void await(BooleanSupplier wanted) throws InterruptedException {
    while (!wanted.getAsBoolean()) {
      assertThat(changes.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS))
          .as("a change within %d seconds", LONGEST_SECONDS)
          .isTrue();
    }
  }
}
