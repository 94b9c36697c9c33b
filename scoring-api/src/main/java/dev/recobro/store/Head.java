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
    return handle
        .createQuery("SELECT seq, hash FROM head WHERE name = :name" + lock)
        .bind("name", name)
        .map((row, context) -> new Head(name, row.getLong("seq"), row.getString("hash")))
        .one();
  }

  void write(Handle handle) {
    handle
        .createUpdate("UPDATE head SET seq = :seq, hash = :hash WHERE name = :name")
        .bind("seq", seq)
        .bind("hash", hash)
        .bind("name", name)
        .execute();
  }
}
