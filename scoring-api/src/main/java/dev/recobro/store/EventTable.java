package dev.recobro.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What dialers were told, in order. */
public final class EventTable {
  private final Handle handle;

  EventTable(Handle handle) {
    this.handle = handle;
  }

  /** Events after number {@code seq}. */
  public List<StoredEvent> after(long seq, int limit) {
    return handle
        .createQuery("SELECT seq, at, kind, body FROM event WHERE seq > ? ORDER BY seq LIMIT ?")
        .bind(0, seq)
        .bind(1, limit)
        .map(
            (row, context) ->
                new StoredEvent(
                    row.getLong("seq"),
                    new EventDraft(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("kind"),
                        row.getString("body"))))
        .list();
  }

  /** The last number given; 0 before the first. */
  public long last() {
    return Head.of(handle, "event").seq();
  }
}
