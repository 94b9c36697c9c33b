package dev.recobro.store;

import dev.recobro.domain.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The lists of runs, as far as they are worked. */
public final class EntryTable {
  /** Places of pinned entries and of due callbacks come before every rank. */
  private static final long PINNED = -2_000_000_000_000L;

  private static final long CALLED_BACK = -1_000_000_000_000L;

  private static final String COLUMNS =
      "run_key, desk, rank, account_id, debtor_id, channel, address, state, until, why, lease_id,"
          + " tries, place";

  private static final Sql.Row<EntryStanding> STANDING =
      row -> {
        long until = row.getLong(9);
        Instant looked = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new EntryStanding(
            new ListedEntry(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                channel(row.getString(6)),
                row.getString(7)),
            EntryState.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
            looked,
            row.getString(10),
            row.getString(11),
            row.getInt(12),
            row.getLong(13));
      };

  private final Handle handle;
  private final Engine engine;
  private final Sql sql;

  EntryTable(Handle handle, Engine engine) {
    this.handle = handle;
    this.sql = new Sql(handle);
    this.engine = engine;
  }

  static Channel channel(String code) {
    return Channel.of(code)
        .orElseThrow(() -> new IllegalStateException("no channel " + code + " in the store"));
  }

  /** Whether the run's list was taken in whole. */
  public boolean ready(String runKey) {
    return handle
        .createQuery("SELECT run_id FROM run WHERE run_key = ?")
        .bind(0, runKey)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  /**
   * Takes entries in, each to be looked at from a time on; those that are there stay. Whose time
   * has come is open at once, so that the first hand-out doesn't have a whole list to wake.
   */
  public void add(Map<ListedEntry, Instant> entries, Instant now) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO entry
              (run_key, desk, rank, place, account_id, debtor_id, channel, address, state, until, why,
               tries)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT DO NOTHING
            """);
    entries.forEach(
        (entry, opens) -> {
          boolean waits = opens.isAfter(now);
          batch.add(
              entry.runKey(),
              entry.desk(),
              entry.rank(),
              (long) entry.rank(),
              entry.accountId(),
              entry.debtorId(),
              entry.channel().code(),
              entry.address(),
              (waits ? EntryState.WAITING : EntryState.OPEN).code(),
              waits ? opens.toEpochMilli() : null,
              waits ? "window" : null);
        });
    batch.execute();
  }

  /**
   * Says that the run's list is whole; whether nobody had said so.
   *
   * @param began when the run began: of payments it knows those that were exported before
   */
  public boolean markReady(
      String runKey, LocalDate asOf, String runId, Instant began, Instant now) {
    int added =
        handle.execute(
            "INSERT INTO run (run_key, as_of, run_id, taken_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            runKey,
            asOf.toString(),
            runId,
            now.toEpochMilli());
    if (added == 1) {
      new Carried(handle, runKey).apply(asOf, began, now);
    }
    return added == 1;
  }

  /** Entries whose time to wait is over are open again. */
  public void wake(Instant now) {
    String due = "state = 'waiting' AND until <= ?";
    String wake = "UPDATE entry SET state = 'open', until = NULL, why = NULL WHERE " + due;
    if (engine.skipLocked().isEmpty()) {
      sql.update(wake, now.toEpochMilli());
    } else {
      sql.update(
          wake
              + " AND (run_key, desk, rank) IN (SELECT run_key, desk, rank FROM entry WHERE "
              + due
              + engine.skipLocked()
              + ")",
          now.toEpochMilli(),
          now.toEpochMilli());
    }
  }

  /** The next entries in order that nobody holds, neither them nor their debtors. */
  public List<EntryStanding> next(
      String runKey, String desk, @Nullable Channel channel, long afterPlace, int limit) {
    List<Object> values = new ArrayList<>(List.of(runKey, desk, afterPlace));
    if (channel != null) {
      values.add(channel.code());
    }
    values.add(limit);
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
               FROM entry
              WHERE run_key = ? AND desk = ? AND state = 'open' AND lease_id IS NULL AND place > ?
                AND NOT EXISTS (SELECT 1 FROM lease
                  WHERE lease.debtor_id = entry.debtor_id AND lease.ended_at IS NULL)
              """
            + (channel == null ? "" : " AND channel = ?")
            + " ORDER BY place LIMIT ?"
            + engine.skipLocked(),
        STANDING,
        values.toArray());
  }

  /** Puts entries under their leases. */
  public void hand(List<Lease> leases) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Lease lease : leases) {
      ListedEntry entry = lease.entry();
      rows.add(new Object[] {lease.id(), entry.runKey(), entry.desk(), entry.rank()});
    }
    sql.batch("UPDATE entry SET lease_id = ? WHERE run_key = ? AND desk = ? AND rank = ?", rows);
  }

  /** Looks at the entry again at {@code until}. */
  public void wait(ListedEntry entry, Instant until, String why) {
    at("UPDATE entry SET state = 'waiting', until = ?, why = ?", entry, until.toEpochMilli(), why);
  }

  /** The entry isn't worked any more. */
  public void withdraw(ListedEntry entry, String why) {
    at("UPDATE entry SET state = 'withdrawn', until = NULL, why = ?", entry, why);
  }

  /** Moves the entry before all that wait for no time. */
  public void callBack(ListedEntry entry, Instant at) {
    at(
        "UPDATE entry SET state = 'waiting', until = ?, why = 'callback', place = ?",
        entry,
        at.toEpochMilli(),
        CALLED_BACK + entry.rank());
  }

  private void at(String update, ListedEntry entry, Object... values) {
    Object[] all = java.util.Arrays.copyOf(values, values.length + 3);
    all[values.length] = entry.runKey();
    all[values.length + 1] = entry.desk();
    all[values.length + 2] = entry.rank();
    sql.update(update + " WHERE run_key = ? AND desk = ? AND rank = ?", all);
  }

  /**
   * The lease is over: its entry can be handed out again, if it is open.
   *
   * @return the entry as it stands now; empty when it wasn't under the lease
   */
  public Optional<EntryStanding> free(Lease lease) {
    return free(lease, "");
  }

  /** As {@link #free}, and the entry, if it was to be worked, is worked now. */
  public Optional<EntryStanding> done(Lease lease) {
    return free(
        lease,
        """
        , until = CASE WHEN state IN ('open', 'waiting') THEN NULL ELSE until END,
        why = CASE WHEN state IN ('open', 'waiting') THEN NULL ELSE why END,
        state = CASE WHEN state IN ('open', 'waiting') THEN 'done' ELSE state END
        """);
  }

  /**
   * As {@link #free}, and the entry, if it was to be worked, is tried again at {@code until}.
   *
   * @param tries how often at most; after the last it is worked
   */
  public Optional<EntryStanding> retry(Lease lease, Instant until, int tries) {
    return free(
        lease,
        """
        , until = CASE WHEN state NOT IN ('open', 'waiting') THEN until
          WHEN tries + 1 < ? THEN CAST(? AS BIGINT) END,
        why = CASE WHEN state NOT IN ('open', 'waiting') THEN why WHEN tries + 1 < ? THEN 'retry' END,
        state = CASE WHEN state NOT IN ('open', 'waiting') THEN state
          WHEN tries + 1 < ? THEN 'waiting' ELSE 'done' END,
        tries = CASE WHEN state IN ('open', 'waiting') AND tries + 1 < ? THEN tries + 1 ELSE tries END
        """,
        tries,
        until.toEpochMilli(),
        tries,
        tries,
        tries);
  }

  /** In one statement: a row that is changed twice is taken out of its indices twice. */
  private Optional<EntryStanding> free(Lease lease, String set, Object... values) {
    ListedEntry entry = lease.entry();
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(List.of(entry.runKey(), entry.desk(), entry.rank(), lease.id()));
    return sql.first(
        "UPDATE entry SET lease_id = NULL"
            + set
            + " WHERE run_key = ? AND desk = ? AND rank = ? AND lease_id = ? RETURNING "
            + COLUMNS,
        STANDING,
        all.toArray());
  }

  /** Entries under way of an account, on any list, that are worked or to be worked. */
  public List<EntryStanding> ofAccount(String accountId) {
    return query("account_id", accountId);
  }

  /** Likewise of a debtor. */
  public List<EntryStanding> ofDebtor(String debtorId) {
    return query("debtor_id", debtorId);
  }

  /** All entries of a run's desk, in rank order. */
  public List<EntryStanding> ofDesk(String runKey, String desk) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM entry WHERE run_key = ? AND desk = ? ORDER BY rank",
        STANDING,
        runKey,
        desk);
  }

  private List<EntryStanding> query(String whose, String id) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM entry WHERE " + whose + " = ? ORDER BY run_key, desk, rank",
        STANDING,
        id);
  }

  /** One entry. */
  public Optional<EntryStanding> of(String runKey, String desk, int rank) {
    return sql.first(
        "SELECT " + COLUMNS + " FROM entry WHERE run_key = ? AND desk = ? AND rank = ?",
        STANDING,
        runKey,
        desk,
        rank);
  }

  /** Entries that were held back for {@code why} are open again. */
  public int reopen(String accountId, String why) {
    return handle.execute(
        "UPDATE entry SET state = 'open', until = NULL, why = NULL"
            + " WHERE account_id = ? AND why = ? AND state IN ('withdrawn', 'waiting')",
        accountId,
        why);
  }

  /** Moves an account's entries before all others, or back to their ranks. */
  public int pin(String accountId, boolean pinned) {
    return handle.execute(
        "UPDATE entry SET place = rank + CAST(? AS BIGINT) WHERE account_id = ?",
        pinned ? PINNED : 0L,
        accountId);
  }

  /** Entries by state of a run's desk. */
  public long count(String runKey, String desk, EntryState state) {
    return handle
        .createQuery("SELECT count(*) FROM entry WHERE run_key = ? AND desk = ? AND state = ?")
        .bind(0, runKey)
        .bind(1, desk)
        .bind(2, state.code())
        .mapTo(Long.class)
        .one();
  }

  /** Lets go every other list, but for entries that are held. */
  public void keepOnly(String runKey) {
    handle.execute("DELETE FROM entry WHERE lease_id IS NULL AND run_key <> ?", runKey);
    handle.execute("DELETE FROM run WHERE run_key <> ?", runKey);
  }

  static long pinnedPlaces() {
    return PINNED;
  }

  static long calledBackPlaces() {
    return CALLED_BACK;
  }
}
