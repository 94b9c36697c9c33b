package dev.recobro.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

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

  private final Handle handle;

  LeaseTable(Handle handle) {
    this.handle = handle;
  }

  /** Takes the lease; false when the debtor is with somebody, of whichever account. */
  public boolean take(Lease lease) {
    ListedEntry entry = lease.entry();
    return handle.execute(
            """
            INSERT INTO lease (lease_id, run_key, desk, rank, account_id, debtor_id, channel, address,
              agent, taken_at, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (debtor_id) WHERE ended_at IS NULL DO NOTHING
            """,
            lease.id(),
            entry.runKey(),
            entry.desk(),
            entry.rank(),
            entry.accountId(),
            entry.debtorId(),
            entry.channel().code(),
            entry.address(),
            lease.agent(),
            lease.taken().toEpochMilli(),
            lease.until().toEpochMilli())
        == 1;
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
        .createQuery("SELECT * FROM lease WHERE ended_at IS NULL AND until <= ? ORDER BY lease_id")
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
