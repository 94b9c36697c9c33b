package dev.recobro.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who holds which entry, now and before. */
public final class LeaseTable {
  private static final String SELECT =
      "SELECT lease_id, run_key, desk, rank, account_id, debtor_id, channel, address, agent,"
          + " taken_at, until, withdrawn, ended FROM lease";

  private static final Sql.Row<Lease> LEASE =
      row ->
          new Lease(
              row.getString(1),
              new ListedEntry(
                  row.getString(2),
                  row.getString(3),
                  row.getInt(4),
                  row.getString(5),
                  row.getString(6),
                  EntryTable.channel(row.getString(7)),
                  row.getString(8)),
              row.getString(9),
              Instant.ofEpochMilli(row.getLong(10)),
              Instant.ofEpochMilli(row.getLong(11)),
              row.getString(12),
              row.getString(13));

  private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;

  LeaseTable(Handle handle) {
    this.sql = new Sql(handle);
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
    String insert =
        """
        INSERT INTO lease (lease_id, run_key, desk, rank, account_id, debtor_id, channel, address,
          agent, taken_at, until)
        VALUES %s
        ON CONFLICT (debtor_id) WHERE ended_at IS NULL DO NOTHING
        RETURNING lease_id
        """
            .formatted(String.join(", ", Collections.nCopies(leases.size(), PLACES)));
    return Set.copyOf(
        sql.list(
            insert,
            row -> row.getString("lease_id"),
            leases.stream().flatMap(LeaseTable::values).toArray()));
  }

  private static Stream<@Nullable Object> values(Lease lease) {
    ListedEntry entry = lease.entry();
    return Stream.of(
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
        lease.until().toEpochMilli());
  }

  /** The lease of that id, standing or ended. */
  public Optional<Lease> of(String id) {
    return sql.first(SELECT + " WHERE lease_id = ?", LEASE, id);
  }

  /** Leases whose time is over, which still stand. */
  public List<Lease> over(Instant now) {
    return sql.list(
        SELECT + " WHERE ended_at IS NULL AND until <= ? ORDER BY until, lease_id",
        LEASE,
        now.toEpochMilli());
  }

  /** Ends a lease; false when it had ended. */
  public boolean end(String id, Instant now, String how) {
    return sql.update(
            "UPDATE lease SET ended_at = ?, ended = ? WHERE lease_id = ? AND ended_at IS NULL",
            now.toEpochMilli(),
            how,
            id)
        == 1;
  }

  /** Moves the end of a lease that stands; false when it had ended. */
  public boolean extend(String id, Instant until) {
    return sql.update(
            "UPDATE lease SET until = ? WHERE lease_id = ? AND ended_at IS NULL",
            until.toEpochMilli(),
            id)
        == 1;
  }

  /** Notes why a lease's entry is no longer to be worked. */
  public void withdraw(String id, String why) {
    sql.update("UPDATE lease SET withdrawn = ? WHERE lease_id = ?", why, id);
  }

  /** All leases that stand. */
  public List<Lease> standing() {
    return sql.list(SELECT + " WHERE ended_at IS NULL ORDER BY lease_id", LEASE);
  }
}
