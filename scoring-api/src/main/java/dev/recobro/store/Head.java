package dev.recobro.store;

import org.jdbi.v3.core.Handle;

/** The last number that was given of a kind, and the last hash. */
record Head(String name, long seq, String hash) {

  /** The head, which no other transaction moves before this one ends. */
  static Head locked(Handle handle, Engine engine, String name) {
    return of(handle, name, engine.lock());
  }

  static Head of(Handle handle, String name) {
    return of(handle, name, "");
  }

  private static Head of(Handle handle, String name, String lock) {
    return new Sql(handle)
        .first(
            "SELECT seq, hash FROM head WHERE name = ?" + lock,
            row -> new Head(name, row.getLong(1), row.getString(2)),
            name)
        .orElseThrow();
  }

  void write(Handle handle) {
    new Sql(handle).update("UPDATE head SET seq = ?, hash = ? WHERE name = ?", seq, hash, name);
  }
}
