package dev.recobro.run;

import dev.recobro.ledger.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says each step on the terminal, with the time since the start. */
final class TerminalProgress implements Progress {

  private final InstantSource clock;
  private final Instant start;

  private TerminalProgress(InstantSource clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  static TerminalProgress start(InstantSource clock) {
    return new TerminalProgress(clock);
  }

  @Override
  public void step(String what) {
    Duration since = Duration.between(start, clock.instant());
    System.err.printf("%5.1f s  %s%n", since.toMillis() / 1000.0, what);
  }
}
