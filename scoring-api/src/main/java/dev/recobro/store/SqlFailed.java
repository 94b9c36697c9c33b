package dev.recobro.store;

import java.io.Serial;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement that the database refused, or that didn't reach it. */
final class SqlFailed extends JdbiException {
  @Serial private static final long serialVersionUID = 1;

  SqlFailed(String sql, SQLException cause) {
    super(cause.getMessage() + ", in: " + sql.strip(), cause);
  }
}
