package dev.recobro.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What may be asked of the store as of one moment. */
public final class Look {
  private final Handle handle;

  Look(Handle handle) {
    this.handle = handle;
  }

  /** Keys by which the API is asked. */
  public KeyTable keys() {
    return new KeyTable(handle);
  }

  /** The audit's records. */
  public AuditTable audit() {
    return new AuditTable(handle);
  }

  /** What those who listen were told. */
  public EventTable events() {
    return new EventTable(handle);
  }

  /** Contacts, promises and payments. */
  public RecordedTables recorded() {
    return new RecordedTables(handle);
  }

  /** Holds, pins, callbacks and what debtors said for good. */
  public OverrideTables overrides() {
    return new OverrideTables(handle);
  }

  /** Who holds which entry. */
  public LeaseTable leases() {
    return new LeaseTable(handle);
  }

  /** How much of a run's list is waiting, open, leased, done or withdrawn, by desk. */
  public List<DeskDepth> depths(String runKey) {
    return handle
        .createQuery(
            """
            SELECT desk, CASE WHEN lease_id IS NULL THEN state ELSE 'leased' END AS stands,
              count(*) AS entries
            FROM entry WHERE run_key = ? GROUP BY desk, stands ORDER BY desk, stands
            """)
        .bind(0, runKey)
        .map(
            (row, context) ->
                new DeskDepth(
                    row.getString("desk"), row.getString("stands"), row.getLong("entries")))
        .list();
  }

  /** The lists of runs, as far as they are worked. */
  public EntryTable entries() {
    return new EntryTable(handle, Engine.SQLITE);
  }
}
