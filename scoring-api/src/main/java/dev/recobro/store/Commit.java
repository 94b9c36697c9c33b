package dev.recobro.store;

import java.util.List;

/** What one transaction put on the disk: audit records and events, in order. */
public record Commit(List<AuditDraft> records, List<EventDraft> events) {
  /** Keeps copies. */
  public Commit {
    records = List.copyOf(records);
    events = List.copyOf(events);
  }
}
