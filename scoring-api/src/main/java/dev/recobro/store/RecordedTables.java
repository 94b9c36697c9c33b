package dev.recobro.store;

import dev.recobro.domain.Direction;
import dev.recobro.domain.Money;
import dev.recobro.domain.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Contacts, promises and payments that the API was told of. */
public final class RecordedTables {
  private static final Sql.Row<RecordedContact> CONTACT =
      row -> {
        int seconds = row.getInt("seconds");
        Integer said = row.wasNull() ? null : seconds;
        return new RecordedContact(
            row.getString("contact_id"),
            row.getString("debtor_id"),
            row.getString("account_id"),
            Instant.ofEpochMilli(row.getLong("at")),
            EntryTable.channel(row.getString("channel")),
            Outcome.of(row.getString("outcome")).orElseThrow(),
            Direction.of(row.getString("direction")).orElseThrow(),
            row.getString("address"),
            row.getString("action"),
            row.getString("agent"),
            said,
            row.getString("lease_id"),
            Instant.ofEpochMilli(row.getLong("recorded_at")));
      };
  private static final RowMapper<RecordedPromise> PROMISE =
      (row, context) ->
          new RecordedPromise(
              row.getString("promise_id"),
              row.getString("account_id"),
              Instant.ofEpochMilli(row.getLong("made_at")),
              LocalDate.parse(row.getString("due_on")),
              new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
              Instant.ofEpochMilli(row.getLong("recorded_at")));
  private static final RowMapper<RecordedPayment> PAYMENT =
      (row, context) ->
          new RecordedPayment(
              row.getString("account_id"),
              row.getString("payment_id"),
              LocalDate.parse(row.getString("paid_on")),
              new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
              row.getString("due_id"),
              row.getString("method"),
              Instant.ofEpochMilli(row.getLong("recorded_at")));

  private final Handle handle;
  private final Sql sql;

  RecordedTables(Handle handle) {
    this.handle = handle;
    this.sql = new Sql(handle);
  }

  /** Records a contact. */
  public void add(RecordedContact contact) {
    sql.update(
        """
        INSERT INTO contact (contact_id, debtor_id, account_id, at, channel, outcome, direction,
          address, action, agent, seconds, lease_id, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS INTEGER), ?, ?)
        """,
        contact.id(),
        contact.debtorId(),
        contact.accountId(),
        contact.at().toEpochMilli(),
        contact.channel().code(),
        contact.outcome().code(),
        contact.direction().code(),
        contact.address(),
        contact.action(),
        contact.agent(),
        contact.seconds(),
        contact.leaseId(),
        contact.recordedAt().toEpochMilli());
  }

  /** Contacts with these debtors, in order of time. */
  public List<RecordedContact> contacts(Collection<String> debtorIds) {
    if (debtorIds.isEmpty()) {
      return List.of();
    }
    return sql.list(
        "SELECT * FROM contact WHERE debtor_id IN "
            + Sql.places(debtorIds.size())
            + " ORDER BY at, contact_id",
        CONTACT,
        debtorIds.toArray());
  }

  /** Records a promise. */
  public void add(RecordedPromise promise) {
    sql.update(
        """
        INSERT INTO promise (promise_id, account_id, made_at, due_on, minor, currency, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        promise.id(),
        promise.accountId(),
        promise.madeAt().toEpochMilli(),
        promise.dueOn().toString(),
        promise.amount().minor(),
        promise.amount().currency().getCurrencyCode(),
        promise.recordedAt().toEpochMilli());
  }

  /** Records a payment; false when one of its id is there. */
  public boolean add(RecordedPayment payment) {
    return sql.update(
            """
            INSERT INTO payment (account_id, payment_id, paid_on, minor, currency, due_id, method,
              recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            payment.accountId(),
            payment.id(),
            payment.paidOn().toString(),
            payment.amount().minor(),
            payment.amount().currency().getCurrencyCode(),
            payment.dueId(),
            payment.method(),
            payment.recordedAt().toEpochMilli())
        == 1;
  }

  /** The payment of that id. */
  public Optional<RecordedPayment> payment(String accountId, String paymentId) {
    return handle
        .createQuery("SELECT * FROM payment WHERE account_id = ? AND payment_id = ?")
        .bind(0, accountId)
        .bind(1, paymentId)
        .map(PAYMENT)
        .findOne();
  }

  /** Contacts whose audit records are numbered after {@code after}, up to {@code to}. */
  public List<RecordedContact> contactsRecorded(long after, long to) {
    return recorded(
        "contact", "contact.contact_id = audit.ref", after, to, (row, context) -> CONTACT.of(row));
  }

  /** Likewise promises. */
  public List<RecordedPromise> promisesRecorded(long after, long to) {
    return recorded("promise", "promise.promise_id = audit.ref", after, to, PROMISE);
  }

  /** Likewise payments. */
  public List<RecordedPayment> paymentsRecorded(long after, long to) {
    return recorded(
        "payment",
        "payment.payment_id = audit.ref AND payment.account_id = audit.account_id",
        after,
        to,
        PAYMENT);
  }

  /** Notes that all records up to a number were handed to the pipeline. */
  public void exported(long upto, Instant at) {
    handle.execute("INSERT INTO export (upto, at) VALUES (?, ?)", upto, at.toEpochMilli());
  }

  private <T> List<T> recorded(String table, String on, long after, long to, RowMapper<T> mapper) {
    return handle
        .createQuery(
            "SELECT <table>.* FROM audit JOIN <table> ON <on>"
                + " WHERE audit.kind = :kind AND audit.seq > :after AND audit.seq <= :to"
                + " ORDER BY audit.seq")
        .define("table", table)
        .define("on", on)
        .bind("kind", table)
        .bind("after", after)
        .bind("to", to)
        .map(mapper)
        .list();
  }
}
