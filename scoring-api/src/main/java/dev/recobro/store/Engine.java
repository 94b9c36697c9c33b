package dev.recobro.store;

import com.zaxxer.hikari.HikariConfig;
import org.jdbi.v3.core.Handle;

/** The databases that a store may live in, and where they differ. */
enum Engine {
  /** Embedded: readers beside one writer. */
  SQLITE("") {
    @Override
    void configure(HikariConfig pool) {
      pool.addDataSourceProperty("journal_mode", "WAL");
      pool.addDataSourceProperty("synchronous", "FULL");
      pool.addDataSourceProperty("busy_timeout", "10000");
      // Numbers come from the heads: the driver needn't ask for one after each statement.
      pool.addDataSourceProperty("jdbc.get_generated_keys", "false");
    }

    // Its commits are forced to the disk by who answers for them. Its indices are touched all over:
    // 64 MiB of pages, where 2 are usual, and as much of a log
    // before it is brought into the file, where 4 are.
    @Override
    void ready(Handle handle) {
      handle.execute("PRAGMA synchronous = NORMAL");
      handle.execute("PRAGMA cache_size = -65536");
      handle.execute("PRAGMA wal_autocheckpoint = 16384");
    }

    // The driver begins a transaction as soon as autocommit is off; the words say when.
    @Override
    void begin(Handle handle) {
      new Sql(handle).update("BEGIN IMMEDIATE");
    }

    @Override
    void commit(Handle handle) {
      new Sql(handle).update("COMMIT");
    }

    @Override
    void rollback(Handle handle) {
      handle.execute("ROLLBACK");
    }

    @Override
    void settle(Handle handle) {
      handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
    }
  },

  /** A server, which several processes may share. */
  POSTGRES(" FOR UPDATE SKIP LOCKED") {
    @Override
    void configure(HikariConfig pool) {
      pool.addDataSourceProperty("ApplicationName", "recobro");
      pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    }

    @Override
    void ready(Handle handle) {}

    @Override
    void begin(Handle handle) {
      handle.begin();
    }

    @Override
    void commit(Handle handle) {
      handle.commit();
    }

    @Override
    void rollback(Handle handle) {
      handle.rollback();
    }

    @Override
    void settle(Handle handle) {}
  };

  private final String skipLocked;

  Engine(String skipLocked) {
    this.skipLocked = skipLocked;
  }

  abstract void configure(HikariConfig pool);

  /** Makes a connection ready that is kept for writing. */
  abstract void ready(Handle handle);

  abstract void begin(Handle handle);

  abstract void commit(Handle handle);

  abstract void rollback(Handle handle);

  /** Brings what was committed from the log into the database's file. */
  abstract void settle(Handle handle);

  /** What a query ends with that passes over rows which another process is at. */
  String skipLocked() {
    return skipLocked;
  }

  /** What a query ends with that waits for another process to be done with a row. */
  String lock() {
    return this == POSTGRES ? " FOR UPDATE" : "";
  }
}
