package dev.recobro.store;

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

  /** Who holds which entry. */
  public LeaseTable leases() {
    return new LeaseTable(handle);
  }

  /** Holds, pins and what debtors said for good. */
  public OverrideTables overrides() {
    return new OverrideTables(handle);
  }

  /** The lists of runs, as far as they are worked. */
  public EntryTable entries() {
    return new EntryTable(handle, Engine.SQLITE);
  }
}
