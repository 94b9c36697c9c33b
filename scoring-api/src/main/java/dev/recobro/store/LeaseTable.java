package dev.recobro.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Who holds which entry, now and before. */
public final class LeaseTable {
  private static final RowMapper<Lease> LEASE =
      (row, context) ->
          new Lease(
              row.getString("lease_id"),
              new ListedEntry(
                  row.getString("run_key"),
                  row.getString("desk"),
                  row.getInt("rank"),
                  row.getString("account_id"),
                  row.getString("debtor_id"),
                  EntryTable.channel(row.getString("channel")),
                  row.getString("address")),
              row.getString("agent"),
              Instant.ofEpochMilli(row.getLong("taken_at")),
              Instant.ofEpochMilli(row.getLong("until")),
              row.getString("withdrawn"),
              row.getString("ended"));

  private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Handle handle;

  LeaseTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Takes those leases whose debtors are with nobody, of whichever account.
   *
   * @return the ids of those that were taken
   */
  public Set<String> take(List<Lease> leases) {
    if (leases.isEmpty()) {
      return Set.of();
    }
    Query insert =
        handle.createQuery(
            """
            INSERT INTO lease (lease_id, run_key, desk, rank, account_id, debtor_id, channel, address,
              agent, taken_at, until)
            VALUES %s
            ON CONFLICT (debtor_id) WHERE ended_at IS NULL DO NOTHING
            RETURNING lease_id
            """
                .formatted(String.join(", ", Collections.nCopies(leases.size(), PLACES))));
    int place = 0;
    for (Lease lease : leases) {
      ListedEntry entry = lease.entry();
      insert
          .bind(place++, lease.id())
          .bind(place++, entry.runKey())
          .bind(place++, entry.desk())
          .bind(place++, entry.rank())
          .bind(place++, entry.accountId())
          .bind(place++, entry.debtorId())
          .bind(place++, entry.channel().code())
          .bind(place++, entry.address())
          .bind(place++, lease.agent())
          .bind(place++, lease.taken().toEpochMilli())
          .bind(place++, lease.until().toEpochMilli());
    }
    return insert.mapTo(String.class).set();
  }

  /** The lease of that id, standing or ended. */
  public Optional<Lease> of(String id) {
    return handle
        .createQuery("SELECT * FROM lease WHERE lease_id = ?")
        .bind(0, id)
        .map(LEASE)
        .findOne();
  }

  /** Leases whose time is over, which still stand. */
  public List<Lease> over(Instant now) {
    return handle
        .createQuery("SELECT * FROM lease WHERE ended_at IS NULL AND until <= ? ORDER BY until, lease_id")
        .bind(0, now.toEpochMilli())
        .map(LEASE)
        .list();
  }

  /** Ends a lease; false when it had ended. */
  public boolean end(String id, Instant now, String how) {
    return handle.execute(
            "UPDATE lease SET ended_at = ?, ended = ? WHERE lease_id = ? AND ended_at IS NULL",
            now.toEpochMilli(),
            how,
            id)
        == 1;
  }

  /** Moves the end of a lease that stands; false when it had ended. */
  public boolean extend(String id, Instant until) {
    return handle.execute(
            "UPDATE lease SET until = ? WHERE lease_id = ? AND ended_at IS NULL",
            until.toEpochMilli(),
            id)
        == 1;
  }

  /** Notes why a lease's entry is no longer to be worked. */
  public void withdraw(String id, String why) {
    handle.execute("UPDATE lease SET withdrawn = ? WHERE lease_id = ?", why, id);
  }

  /** All leases that stand. */
  public List<Lease> standing() {
    return handle
        .createQuery("SELECT * FROM lease WHERE ended_at IS NULL ORDER BY lease_id")
        .map(LEASE)
        .list();
  }
}
