package dev.recobro.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for what was committed, in its order, when it is on the disk: while that is waited for,
 * the writer goes on with what came meanwhile.
 */
final class Acknowledger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Acknowledger.class);
  private static final long IDLE_MILLIS = 200;

  private final Optional<Path> log;
  private final Consumer<Commit> told;
  private final BlockingQueue<Committed> queue = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::work, "store-acknowledger");
  private volatile @Nullable StoreRefused broken;
  private volatile boolean closing;

  /** A transaction that the database has, and whose tasks wait for their answers. */
  record Committed(List<Pending<?>> tasks, Commit commit) {}

  /**
   * Begins to answer.
   *
   * @param log the file that holds what was committed and isn't forced to the disk; empty where
   *     committing does it
   * @param told hears of every commit that is on the disk
   */
  Acknowledger(Optional<Path> log, Consumer<Commit> told) {
    this.log = log;
    this.told = told;
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers for it as soon as it is on the disk. */
  void add(Committed committed) {
    queue.add(committed);
  }

  /** Why nothing can be written any more; empty as long as it can. */
  Optional<StoreRefused> broken() {
    return Optional.ofNullable(broken);
  }

  private void work() {
    List<Committed> together = new ArrayList<>();
    try {
      while (true) {
        Committed first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          queue.drainTo(together);
          answer(together);
          together.clear();
        } else if (closing) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(List<Committed> together) {
    StoreRefused refused = broken;
    if (refused == null) {
      try {
        force();
        together.forEach(this::answer);
        return;
      } catch (IOException e) {
        refused = StoreRefused.because("what was written couldn't be forced to the disk", e);
        broken = refused;
        LOG.error("nothing is written any more until the next start", refused);
      }
    }
    // Also what was committed since: a disk that failed once may say later that all is well.
    for (Committed committed : together) {
      for (Pending<?> pending : committed.tasks()) {
        pending.failed(refused);
      }
    }
  }

  private void answer(Committed committed) {
    committed.tasks().forEach(Pending::done);
    try {
      told.accept(committed.commit());
    } catch (RuntimeException e) {
      LOG.error("who listens to commits failed", e);
    }
  }

  /** By its name, so that a log that was taken away isn't taken for one that is kept. */
  private void force() throws IOException {
    if (log.isPresent()) {
      try (FileChannel file = FileChannel.open(log.get(), StandardOpenOption.WRITE)) {
        file.force(false);
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
