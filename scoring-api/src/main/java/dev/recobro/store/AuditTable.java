package dev.recobro.store;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/** Every hand-out, contact, hold and override, in the order in which they were recorded. */
public final class AuditTable {
  private static final RowMapper<AuditRecord> RECORD =
      (row, context) ->
          new AuditRecord(
              row.getLong("seq"),
              new AuditDraft(
                  Instant.ofEpochMilli(row.getLong("at")),
                  row.getString("kind"),
                  row.getString("account_id"),
                  row.getString("debtor_id"),
                  row.getString("who"),
                  row.getString("ref"),
                  row.getString("body")),
              row.getString("actor"),
              row.getString("hash"));

  private final Handle handle;

  AuditTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Records after number {@code after}, in order.
   *
   * @param account null for all
   * @param from null from the first
   * @param to null to the last; itself not included
   */
  public List<AuditRecord> page(
      @Nullable String account,
      @Nullable Instant from,
      @Nullable Instant to,
      long after,
      int limit) {
    return handle
        .createQuery(
            "SELECT * FROM audit WHERE seq > :after"
                + (account == null ? "" : " AND account_id = :account")
                + (from == null ? "" : " AND at >= :from")
                + (to == null ? "" : " AND at < :to")
                + " ORDER BY seq LIMIT :limit")
        .bind("after", after)
        .bind("limit", limit)
        .bind("account", account)
        .bind("from", from == null ? 0 : from.toEpochMilli())
        .bind("to", to == null ? 0 : to.toEpochMilli())
        .map(RECORD)
        .list();
  }

  /** The last number given. */
  public long last() {
    return Head.of(handle, "audit").seq();
  }

  /** What is wrong with the chain: the first record that was altered, lost or added; else empty. */
  public Optional<String> fault() {
    ResultIterable<AuditRecord> records =
        handle.createQuery("SELECT * FROM audit ORDER BY seq").setFetchSize(1000).map(RECORD);
    Head head = Head.of(handle, "audit");
    long seq = 0;
    String hash = "";
    try (org.jdbi.v3.core.result.ResultIterator<AuditRecord> each = records.iterator()) {
      for (Iterator<AuditRecord> all = each; all.hasNext(); ) {
        AuditRecord record = all.next();
        seq++;
        if (record.seq() != seq) {
          return Optional.of("record %d is missing".formatted(seq));
        }
        hash = Chain.hash(hash, seq, record.draft(), record.actor());
        if (!hash.equals(record.hash())) {
          return Optional.of("record %d isn't what was recorded, or one before it".formatted(seq));
        }
      }
    }
    return head.seq() == seq && head.hash().equals(hash)
        ? Optional.empty()
        : Optional.of("the chain ends at %d, its head says %d".formatted(seq, head.seq()));
  }
}
