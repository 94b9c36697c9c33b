package dev.recobro.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers that were given under an idempotency key. */
public final class AnswerTable {
  private final Sql sql;

  AnswerTable(Handle handle) {
    this.sql = new Sql(handle);
  }

  /** The answer under {@code key}; empty when there is none yet. */
  public Optional<Answer> of(String key) {
    return sql.first(
        "SELECT request, status, body FROM answer WHERE idempotency_key = ?",
        row -> new Answer(row.getString("request"), row.getInt("status"), row.getString("body")),
        key);
  }

  /** Keeps the answer for good. */
  public void keep(String key, Answer answer, Instant at) {
    sql.update(
        "INSERT INTO answer (idempotency_key, request, status, body, at) VALUES (?, ?, ?, ?, ?)",
        key,
        answer.request(),
        answer.status(),
        answer.body(),
        at.toEpochMilli());
  }
}
