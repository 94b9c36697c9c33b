package dev.recobro.store;

import org.jdbi.v3.core.Handle;

/** What may be done to the store within one transaction. */
public final class Work {
  private final Handle handle;
  private final Engine engine;
  private final Chain chain;
  private final String actor;

  Work(Handle handle, Engine engine) {
    this(handle, engine, new Chain(handle, engine), "");
  }

  private Work(Handle handle, Engine engine, Chain chain, String actor) {
    this.handle = handle;
    this.engine = engine;
    this.chain = chain;
    this.actor = actor;
  }

  /** The same transaction, whose records name the key that they came by. */
  Work by(String key) {
    return key.isEmpty() ? this : new Work(handle, engine, chain, key);
  }

  /** Keys by which the API is asked. */
  public KeyTable keys() {
    return new KeyTable(handle);
  }

  /** The lists of runs, as far as they are worked. */
  public EntryTable entries() {
    return new EntryTable(handle, engine);
  }

  /** Who holds which entry. */
  public LeaseTable leases() {
    return new LeaseTable(handle);
  }

  /** Contacts, promises and payments. */
  public RecordedTables recorded() {
    return new RecordedTables(handle);
  }

  /** Holds, pins, callbacks and what debtors said for good. */
  public OverrideTables overrides() {
    return new OverrideTables(handle);
  }

  /** Answers that were given under a key. */
  public AnswerTable answers() {
    return new AnswerTable(handle);
  }

  /** Adds a record to the audit's chain when the transaction ends. */
  public void audit(AuditDraft record) {
    chain.add(record, actor);
  }

  /** Tells those who listen, once the transaction is on the disk. */
  public void tell(EventDraft event) {
    chain.add(event);
  }

  /** Gives records and events their numbers, last, so that no transaction waits on them long. */
  Commit seal() {
    return chain.seal();
  }
}
