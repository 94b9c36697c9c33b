package dev.recobro.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A writer's own line to the database: a connection that it keeps, so that no reader is before it
 * and its statements stay prepared. After a failure it takes a new one.
 */
final class Line implements AutoCloseable {
  private final Jdbi jdbi;
  private final Engine engine;
  private @Nullable Handle open;

  Line(Jdbi jdbi, Engine engine) {
    this.jdbi = jdbi;
    this.engine = engine;
  }

  /** Does {@code task} and commits, or undoes it and lets the connection go. */
  <T> T transact(Function<Work, T> task) {
    Handle handle = handle();
    try {
      engine.begin(handle);
      T result = task.apply(new Work(handle, engine));
      engine.commit(handle);
      return result;
    } catch (RuntimeException | Error e) {
      rollback(handle, e);
      throw e;
    }
  }

  private Handle handle() {
    Handle handle = open;
    if (handle == null) {
      handle = jdbi.open();
      open = handle;
      handle.setStatementBuilder(new PreparedOnce());
      engine.ready(handle);
    }
    return handle;
  }

  private void rollback(Handle handle, Throwable why) {
    try (handle) {
      open = null;
      engine.rollback(handle);
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
