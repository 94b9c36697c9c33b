package dev.recobro.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of what the API records. Threads may share it. */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final int READERS = 6;
  private static final int PART = 32;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Engine engine;
  private final Acknowledger acknowledger;
  private final Writer writer;
  private final List<Consumer<Commit>> listeners;
  private final String actor;

  private Store(HikariDataSource pool, StoreAddress address) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.engine = address.engine();
    this.listeners = new CopyOnWriteArrayList<>();
    this.acknowledger =
        new Acknowledger(
            address.log(), commit -> listeners.forEach(listener -> listener.accept(commit)));
    this.writer = new Writer(jdbi, engine, acknowledger);
    this.actor = "";
  }

  private Store(Store same, String actor) {
    this.pool = same.pool;
    this.jdbi = same.jdbi;
    this.engine = same.engine;
    this.listeners = same.listeners;
    this.acknowledger = same.acknowledger;
    this.writer = same.writer;
    this.actor = actor;
  }

  /**
   * The same store, whose audit records name the key that they came by.
   *
   * @param key its id and name; empty for none
   */
  public Store by(String key) {
    return new Store(this, key);
  }

  /**
   * Opens a store, and brings its tables up to this program's.
   *
   * @throws StoreRefused when it can't be reached, or was written by a newer program
   */
  public static Store open(StoreAddress address) {
    HikariDataSource pool = null;
    try {
      address.prepare();
      pool = new HikariDataSource(config(address));
      migrate(pool);
      return new Store(pool, address);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw StoreRefused.because("the store at " + address.shown() + " can't be opened", e);
    }
  }

  private static HikariConfig config(StoreAddress address) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setPoolName("store");
    config.setMaximumPoolSize(1 + READERS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    address.engine().configure(config);
    return config;
  }

  private static void migrate(HikariDataSource pool) {
    Flyway.configure(Store.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:dev/recobro/store/migrations")
        .table("migration")
        .load()
        .migrate();
  }

  /**
   * Does {@code task} in a transaction, and returns when it is on the disk. Tasks of several
   * callers may share a transaction; one that throws leaves nothing behind and troubles no other.
   *
   * @param task may be done again from the start, so it must have no effect but on the store
   */
  public <T> T write(Function<Work, T> task) {
    return writer.submit(work -> task.apply(work.by(actor)));
  }

  /**
   * Does the tasks in their order, many in a transaction, and returns when all are on the disk.
   * Where one throws, those before it stay done.
   *
   * @param tasks as in {@link #write}
   */
  public <T> List<T> writeAll(List<Function<Work, T>> tasks) {
    List<T> answers = new ArrayList<>(tasks.size());
    for (int from = 0; from < tasks.size(); from += PART) {
      part(tasks.subList(from, Math.min(tasks.size(), from + PART)), answers);
    }
    return answers;
  }

  private <T> void part(List<Function<Work, T>> tasks, List<T> answers) {
    List<T> part = new ArrayList<>(tasks.size());
    try {
      part.addAll(write(work -> tasks.stream().map(task -> task.apply(work)).toList()));
    } catch (StoreRefused busy) {
      throw busy;
    } catch (RuntimeException oneOfThem) {
      LOG.debug("done one by one, so that one's fault is its own", oneOfThem);
      tasks.forEach(task -> part.add(write(task)));
    }
    answers.addAll(part);
  }

  /** Asks what is recorded, all of it as of one moment. */
  public <T> T read(Function<Look, T> query) {
    try {
      return jdbi.withHandle(
          handle -> {
            handle.begin();
            try {
              return query.apply(new Look(handle));
            } finally {
              handle.rollback();
            }
          });
    } catch (ConnectionException e) {
      throw StoreRefused.because("the store can't be reached", e);
    }
  }

  /** Has {@code listener} told, in their order, after every commit with events. */
  public void onEvents(Runnable listener) {
    onCommit(
        commit -> {
          if (!commit.events().isEmpty()) {
            listener.run();
          }
        });
  }

  /** Has {@code listener} told, in their order, what every commit put on the disk. */
  public void onCommit(Consumer<Commit> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    writer.close();
    acknowledger.close();
    try {
      jdbi.useHandle(engine::settle);
    } catch (JdbiException e) {
      LOG.warn("the store is closed as it stands; its log is read again at the next start", e);
    }
    pool.close();
  }
}
