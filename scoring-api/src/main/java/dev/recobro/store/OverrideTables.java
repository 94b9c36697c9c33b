package dev.recobro.store;

import dev.recobro.domain.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Holds, pins, callbacks and what debtors said for good. */
public final class OverrideTables {
  /** A hold that a manager set. */
  public static final String MANAGER = "manager";

  /** A hold that a promise set. */
  public static final String PROMISE = "promise";

  private static final RowMapper<AccountOverride> HOLD =
      (row, context) -> {
        long until = row.getLong("until");
        Instant lifted = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new AccountOverride(
            row.getString("account_id"),
            row.getString("kind"),
            Instant.ofEpochMilli(row.getLong("since")),
            lifted,
            row.getString("who"),
            row.getString("reason"));
      };
  private static final Sql.Row<StandingFact> FACT =
      row ->
          new StandingFact(
              Fact.valueOf(row.getString("fact").toUpperCase(Locale.ROOT)),
              row.getString("debtor_id"),
              row.getString("account_id"),
              row.getString("channel"),
              row.getString("address"),
              Instant.ofEpochMilli(row.getLong("since")));

  private final Handle handle;
  private final Sql sql;

  OverrideTables(Handle handle) {
    this.handle = handle;
    this.sql = new Sql(handle);
  }

  /** Sets a hold, in place of one of the same kind. */
  public void hold(AccountOverride hold) {
    sql.update(
        """
        INSERT INTO hold (account_id, kind, since, until, who, reason)
        VALUES (?, ?, ?, CAST(? AS BIGINT), ?, ?)
        ON CONFLICT (account_id, kind) DO UPDATE SET
          since = excluded.since, until = excluded.until, who = excluded.who,
          reason = excluded.reason
        """,
        hold.accountId(),
        hold.kind(),
        hold.since().toEpochMilli(),
        hold.until() == null ? null : hold.until().toEpochMilli(),
        hold.who(),
        hold.reason());
  }

  /** Lifts a hold; false when there is none. */
  public boolean lift(String accountId, String kind) {
    return handle.execute("DELETE FROM hold WHERE account_id = ? AND kind = ?", accountId, kind)
        == 1;
  }

  /** An account's holds. */
  public List<AccountOverride> holds(String accountId) {
    return handle
        .createQuery("SELECT * FROM hold WHERE account_id = ? ORDER BY kind")
        .bind(0, accountId)
        .map(HOLD)
        .list();
  }

  /** Sets a pin, in place of one that is there. */
  public void pin(AccountOverride pin) {
    handle.execute(
        """
        INSERT INTO pin (account_id, since, who, reason) VALUES (?, ?, ?, ?)
        ON CONFLICT (account_id) DO UPDATE SET
          since = excluded.since, who = excluded.who, reason = excluded.reason
        """,
        pin.accountId(),
        pin.since().toEpochMilli(),
        pin.who(),
        pin.reason());
  }

  /** Takes a pin away; false when there is none. */
  public boolean unpin(String accountId) {
    return handle.execute("DELETE FROM pin WHERE account_id = ?", accountId) == 1;
  }

  /** An account's pin, where it has one. */
  public Optional<AccountOverride> pinOf(String accountId) {
    return handle
        .createQuery("SELECT * FROM pin WHERE account_id = ?")
        .bind(0, accountId)
        .map(
            (row, context) ->
                new AccountOverride(
                    row.getString("account_id"),
                    "pin",
                    Instant.ofEpochMilli(row.getLong("since")),
                    null,
                    row.getString("who"),
                    row.getString("reason")))
        .findOne();
  }

  /** Remembers when an account's debtor wants to be called. */
  public void callBack(String accountId, Instant at) {
    sql.update(
        "INSERT INTO callback (account_id, at) VALUES (?, ?)"
            + " ON CONFLICT (account_id) DO UPDATE SET at = excluded.at",
        accountId,
        at.toEpochMilli());
  }

  /** Forgets a callback. */
  public void calledBack(String accountId) {
    sql.update("DELETE FROM callback WHERE account_id = ?", accountId);
  }

  /** Remembers a fact; one that is known stays as it is. */
  public void state(StandingFact fact) {
    sql.update(
        """
        INSERT INTO standing (fact, debtor_id, account_id, channel, address, since)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        fact.fact().code(),
        fact.debtorId(),
        fact.accountId(),
        fact.channel(),
        fact.address(),
        fact.since().toEpochMilli());
  }

  /** What is known of these debtors. */
  public List<StandingFact> facts(Collection<String> debtorIds) {
    if (debtorIds.isEmpty()) {
      return List.of();
    }
    return sql.list(
        "SELECT * FROM standing WHERE debtor_id IN "
            + Sql.places(debtorIds.size())
            + " ORDER BY debtor_id, fact, account_id, channel, address",
        FACT,
        debtorIds.toArray());
  }
}
