package dev.recobro.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Carries over to a new list what was recorded before it came. */
final class Carried {
  /** The last one that fits an entry names why it is held back. */
  private static final List<String> WITHDRAWALS =
      List.of(
          """
          why = 'hold' WHERE account_id IN (SELECT account_id FROM hold WHERE until IS NULL)
          """,
          """
          why = 'payment' WHERE account_id IN (SELECT account_id FROM audit
            WHERE audit.kind = 'payment' AND audit.seq >
              COALESCE((SELECT max(upto) FROM export WHERE at <= :since), 0))
          """,
          """
          why = 'opt_out' WHERE EXISTS (SELECT 1 FROM standing s WHERE s.fact = 'opt_out'
            AND s.debtor_id = entry.debtor_id AND s.channel = entry.channel)
          """,
          """
          why = 'wrong_number' WHERE EXISTS (SELECT 1 FROM standing s WHERE s.fact = 'invalid'
            AND s.debtor_id = entry.debtor_id AND s.address = entry.address)
          """,
          """
          why = 'dispute' WHERE EXISTS (SELECT 1 FROM standing s WHERE s.fact = 'dispute'
            AND s.debtor_id = entry.debtor_id AND s.account_id = entry.account_id)
          """,
          """
          why = 'cease' WHERE EXISTS (SELECT 1 FROM standing s WHERE s.fact = 'cease'
            AND s.debtor_id = entry.debtor_id)
          """);

  private final Handle handle;
  private final String runKey;

  Carried(Handle handle, String runKey) {
    this.handle = handle;
    this.runKey = runKey;
  }

  void apply(LocalDate asOf, Instant began, Instant now) {
    workedToday(asOf);
    update(
        "place = CAST(:pinned AS BIGINT) + rank WHERE account_id IN (SELECT account_id FROM pin)",
        began,
        now);
    update(
        """
        place = CAST(:called AS BIGINT) + rank, state = 'waiting', why = 'callback',
          until = (SELECT at FROM callback WHERE callback.account_id = entry.account_id)
        WHERE account_id IN (SELECT account_id FROM callback)
        """,
        began,
        now);
    update(waiting("promise", "promise"), began, now);
    update(waiting("hold", "manager"), began, now);
    for (String withdrawal : WITHDRAWALS) {
      update("state = 'withdrawn', until = NULL, " + withdrawal, began, now);
    }
  }

  /** A day that is published again isn't worked again. */
  private void workedToday(LocalDate asOf) {
    handle
        .createUpdate(
            """
            UPDATE entry SET state = 'done', until = NULL, why = NULL
            WHERE run_key = :run AND account_id IN (
              SELECT before.account_id FROM entry before JOIN run ON run.run_key = before.run_key
              WHERE run.as_of = :day AND before.run_key <> :run AND before.state = 'done')
            """)
        .bind("run", runKey)
        .bind("day", asOf.toString())
        .execute();
  }

  private static String waiting(String why, String kind) {
    return """
    state = 'waiting', why = '%1$s',
      until = (SELECT hold.until FROM hold
        WHERE hold.account_id = entry.account_id AND hold.kind = '%2$s')
    WHERE account_id IN (SELECT account_id FROM hold WHERE kind = '%2$s' AND until > :now)
    """
        .formatted(why, kind);
  }

  private void update(String change, Instant began, Instant now) {
    handle
        .createUpdate("UPDATE entry SET " + change + " AND run_key = :run AND state <> 'done'")
        .bind("run", runKey)
        .bind("since", began.toEpochMilli())
        .bind("now", now.toEpochMilli())
        .bind("pinned", EntryTable.pinnedPlaces())
        .bind("called", EntryTable.calledBackPlaces())
        .execute();
  }
}
