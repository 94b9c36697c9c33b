package dev.recobro.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and written again and again, in plain JDBC: JDBI takes longer to bind the values
 * than SQLite to use them. Values are texts, whole numbers and null; places are question marks.
 */
record Sql(Handle handle) {
  /** Reads one row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private interface Task<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /** Places for so many values of a list, in brackets. */
  static String places(int values) {
    return "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
  }

  /** Changes rows; how many. */
  int update(String sql, @Nullable Object... values) {
    return with(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  /** Does the same with each row of values. */
  void batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    with(
        sql,
        statement -> {
          for (@Nullable Object[] values : rows) {
            bind(statement, values);
            statement.addBatch();
          }
          return statement.executeBatch().length;
        });
  }

  /** All rows. */
  <T> List<T> list(String sql, Row<T> mapper, @Nullable Object... values) {
    return with(
        sql,
        statement -> {
          bind(statement, values);
          List<T> rows = new ArrayList<>();
          try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
              rows.add(mapper.of(found));
            }
          }
          return rows;
        });
  }

  /** The only row; empty when there is none. */
  <T> Optional<T> first(String sql, Row<T> mapper, @Nullable Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  private <T> T with(String sql, Task<T> task) {
    Connection connection = handle.getConnection();
    try {
      if (handle.getStatementBuilder() instanceof PreparedOnce kept) {
        return with(kept, connection, sql, task);
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        return task.on(statement);
      }
    } catch (SQLException e) {
      throw new SqlFailed(sql, e);
    }
  }

  private static <T> T with(PreparedOnce kept, Connection connection, String sql, Task<T> task)
      throws SQLException {
    PreparedStatement statement = kept.take(connection, sql);
    T answer;
    try {
      answer = task.on(statement);
    } catch (SQLException | RuntimeException e) {
      kept.drop(statement, e);
      throw e;
    }
    kept.close(connection, sql, statement);
    return answer;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof String text) {
        statement.setString(i + 1, text);
      } else if (value instanceof Long number) {
        statement.setLong(i + 1, number);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
