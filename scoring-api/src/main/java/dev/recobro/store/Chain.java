package dev.recobro.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Numbers a transaction's audit records and events, and chains the records by their hashes. */
final class Chain {
  private final Handle handle;
  private final Engine engine;
  private final List<Drafted> records = new ArrayList<>();
  private final List<EventDraft> events = new ArrayList<>();

  Chain(Handle handle, Engine engine) {
    this.handle = handle;
    this.engine = engine;
  }

  /** A record and the key that it came by. */
  private record Drafted(AuditDraft draft, String actor) {}

  void add(AuditDraft record, String actor) {
    records.add(new Drafted(record, actor));
  }

  void add(EventDraft event) {
    events.add(event);
  }

  /** Writes them, and says what was written. */
  Commit seal() {
    if (!records.isEmpty()) {
      sealRecords();
    }
    if (!events.isEmpty()) {
      sealEvents();
    }
    return new Commit(records.stream().map(Drafted::draft).toList(), events);
  }

  private void sealRecords() {
    Head head = Head.locked(handle, engine, "audit");
    long seq = head.seq();
    String hash = head.hash();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Drafted drafted : records) {
      AuditDraft record = drafted.draft();
      seq++;
      hash = hash(hash, seq, record, drafted.actor());
      rows.add(
          new Object[] {
            seq,
            record.at().toEpochMilli(),
            record.kind(),
            record.accountId(),
            record.debtorId(),
            record.who(),
            record.ref(),
            record.body(),
            drafted.actor(),
            hash
          });
    }
    new Sql(handle)
        .batch(
            """
            INSERT INTO audit (seq, at, kind, account_id, debtor_id, who, ref, body, actor, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows);
    new Head("audit", seq, hash).write(handle);
  }

  private void sealEvents() {
    long seq = Head.locked(handle, engine, "event").seq();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (EventDraft event : events) {
      rows.add(new Object[] {++seq, event.at().toEpochMilli(), event.kind(), event.body()});
    }
    new Sql(handle).batch("INSERT INTO event (seq, at, kind, body) VALUES (?, ?, ?, ?)", rows);
    new Head("event", seq, "").write(handle);
  }

  /**
   * Every field with its length before it, so that no two records hash the same bytes. One that
   * came by no key has a field less: it hashes as it did before there were keys.
   */
  static String hash(String previous, long seq, AuditDraft record, String actor) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(16).putLong(seq).putLong(record.at().toEpochMilli()).array());
    List<String> fields =
        List.of(
            previous,
            record.kind(),
            record.accountId(),
            record.debtorId(),
            record.who(),
            record.ref(),
            record.body(),
            actor);
    for (String field : actor.isEmpty() ? fields.subList(0, 7) : fields) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
