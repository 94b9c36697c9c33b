package dev.recobro.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the store's writes in the order in which they came. What waits while a transaction is under
 * way is taken together into the next one.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int WAITING = 10_000;
  private static final int TOGETHER = 64;
  private static final int ATTEMPTS = 5;
  private static final long IDLE_MILLIS = 200;

  private final Jdbi jdbi;
  private final Engine engine;
  private final Acknowledger acknowledger;
  private final BlockingQueue<Pending<?>> queue = new ArrayBlockingQueue<>(WAITING, true);
  private final Thread thread = new Thread(this::work, "store-writer");
  private volatile boolean closing;

  /**
   * Begins to write.
   *
   * @param acknowledger answers for what was committed
   */
  Writer(Jdbi jdbi, Engine engine, Acknowledger acknowledger) {
    this.jdbi = jdbi;
    this.engine = engine;
    this.acknowledger = acknowledger;
    thread.setDaemon(true);
    thread.start();
  }

  <T> T submit(Function<Work, T> task) {
    acknowledger.broken().ifPresent(Writer::refuse);
    Pending<T> pending = new Pending<>(task);
    try {
      if (closing || !queue.offer(pending, 10, TimeUnit.SECONDS)) {
        throw new StoreRefused("the store takes no more writes: ask again", new Throwable("busy"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreRefused("the server is stopping", e);
    }
    return pending.answer();
  }

  private static void refuse(StoreRefused broken) {
    throw new StoreRefused(String.valueOf(broken.getMessage()), broken);
  }

  private void work() {
    List<Pending<?>> batch = new ArrayList<>();
    try (Line line = new Line(jdbi, engine)) {
      while (true) {
        Pending<?> first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, TOGETHER - 1);
          commit(line, batch);
          batch.clear();
        } else if (closing) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One transaction for all; where it fails, one for each, so that one's fault is its own. */
  private void commit(Line line, List<Pending<?>> batch) {
    try {
      acknowledger.add(new Acknowledger.Committed(List.copyOf(batch), transact(line, batch)));
    } catch (RuntimeException | Error e) {
      if (batch.size() == 1) {
        alone(line, batch.get(0), e);
      } else {
        batch.forEach(pending -> commit(line, List.of(pending)));
      }
    }
  }

  private void alone(Line line, Pending<?> pending, Throwable first) {
    Throwable last = first;
    for (int i = 1; i < ATTEMPTS && last instanceof JdbiException; i++) {
      try {
        acknowledger.add(
            new Acknowledger.Committed(List.of(pending), transact(line, List.of(pending))));
        return;
      } catch (RuntimeException again) {
        last = again;
      }
    }
    if (last instanceof JdbiException) {
      LOG.error("a write failed {} times", ATTEMPTS, last);
      last = StoreRefused.because("the store can't write", last);
    }
    pending.failed(last);
  }

  private static Commit transact(Line line, List<Pending<?>> batch) {
    return line.transact(
        work -> {
          batch.forEach(pending -> pending.run(work));
          return work.seal();
        });
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
