package dev.recobro.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection prepared: SQLite's driver keeps none, and preparing takes
 * longer than most of them run.
 */
final class PreparedOnce extends DefaultStatementBuilder {
  private static final int KEPT = 128;

  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(KEPT, 0.75f, true);
  private final IdentityHashMap<Statement, String> busy = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return take(connection, sql);
  }

  /** A prepared statement, to be given back by {@link #close}. */
  PreparedStatement take(Connection connection, String sql) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement =
        kept == null || kept.isClosed() ? connection.prepareStatement(sql) : kept;
    busy.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String prepared = busy.remove(statement);
    if (prepared != null
        && statement instanceof PreparedStatement again
        && !again.isClosed()
        && idle.size() < KEPT
        && !idle.containsKey(prepared)) {
      again.clearParameters();
      again.clearBatch();
      idle.put(prepared, again);
    } else {
      super.close(connection, sql, statement);
      letOneGo();
    }
  }

  /** Lets a statement go that failed for {@code why}, which stays the cause that is told. */
  void drop(PreparedStatement statement, Exception why) {
    busy.remove(statement);
    try {
      statement.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /** Room for a statement that is asked more often than the one that rested longest. */
  private void letOneGo() throws SQLException {
    if (idle.size() >= KEPT) {
      String oldest = idle.keySet().iterator().next();
      try (PreparedStatement statement = idle.remove(oldest)) {
        busy.remove(statement);
      }
    }
  }
}
