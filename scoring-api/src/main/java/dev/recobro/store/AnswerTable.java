package dev.recobro.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers that were given under an idempotency key. */
public final class AnswerTable {
  private final Handle handle;

  AnswerTable(Handle handle) {
    this.handle = handle;
  }

  /** The answer under {@code key}; empty when there is none yet. */
  public Optional<Answer> of(String key) {
    return handle
        .createQuery("SELECT request, status, body FROM answer WHERE idempotency_key = ?")
        .bind(0, key)
        .map(
            (row, context) ->
                new Answer(row.getString("request"), row.getInt("status"), row.getString("body")))
        .findOne();
  }

  /** Keeps the answer for good. */
  public void keep(String key, Answer answer, Instant at) {
    handle.execute(
        "INSERT INTO answer (idempotency_key, request, status, body, at) VALUES (?, ?, ?, ?, ?)",
        key,
        answer.request(),
        answer.status(),
        answer.body(),
        at.toEpochMilli());
  }
}
