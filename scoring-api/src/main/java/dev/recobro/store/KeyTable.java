package dev.recobro.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Keys by which the API is asked, revoked ones among them. */
public final class KeyTable {
  private static final RowMapper<ApiKey> KEY =
      (row, context) ->
          new ApiKey(
              row.getString("key_id"),
              row.getString("role"),
              row.getString("name"),
              row.getString("hash"),
              Instant.ofEpochMilli(row.getLong("made_at")),
              row.getString("made_by"),
              instant(row, "revoked_at"),
              instant(row, "used_at"));

  private final Handle handle;

  KeyTable(Handle handle) {
    this.handle = handle;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  /** All of them, the oldest first. */
  public List<ApiKey> all() {
    return handle.createQuery("SELECT * FROM api_key ORDER BY made_at, key_id").map(KEY).list();
  }

  /** The key of that id. */
  public Optional<ApiKey> of(String id) {
    return handle
        .createQuery("SELECT * FROM api_key WHERE key_id = ?")
        .bind(0, id)
        .map(KEY)
        .findOne();
  }

  /** Adds a new key. */
  public void add(ApiKey key) {
    handle.execute(
        "INSERT INTO api_key (key_id, role, name, hash, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)",
        key.id(),
        key.role(),
        key.name(),
        key.hash(),
        key.made().toEpochMilli(),
        key.madeBy());
  }

  /** Revokes a key for good; false when none of that id is in force. */
  public boolean revoke(String id, Instant at) {
    return handle.execute(
            "UPDATE api_key SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL",
            at.toEpochMilli(),
            id)
        == 1;
  }

  /** Remembers a use. */
  public void use(String id, Instant at) {
    handle.execute("UPDATE api_key SET used_at = ? WHERE key_id = ?", at.toEpochMilli(), id);
  }
}
