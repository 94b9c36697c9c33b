package dev.recobro.training;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import dev.recobro.ledger.StateRow;
import dev.recobro.models.effects.ContactChances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Counts outbound contacts, and those that reached the debtor, by channel and hour of his day. */
final class ReachFunction implements AccountsFunction<Row> {

  private static final long serialVersionUID = 1;
  private static final Channel[] CHANNELS = Channel.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final LocalDate asOf;
  private final ZoneId otherwise;

  /**
   * @param asOf contacts of that day and later don't count
   * @param otherwise zone of debtors without one
   */
  ReachFunction(LocalDate asOf, ZoneId otherwise) {
    this.asOf = asOf;
    this.otherwise = otherwise;
  }

  @Override
  public Iterator<Row> apply(Iterator<AccountRow> accounts) {
    long[] tries = new long[ContactChances.COUNTS];
    long[] reached = new long[ContactChances.COUNTS];
    String debtor = "";
    while (accounts.hasNext()) {
      AccountRow account = accounts.next();
      StateRow state = new StateRow(account.state());
      String own = state.account().debtorId().value();
      // A debtor's accounts lie side by side, and each of them has all of his contacts.
      if (!own.equals(debtor)) {
        debtor = own;
        Contacts contacts = account.history().asOf((int) asOf.toEpochDay()).contacts();
        count(contacts, zone(state.text("time_zone")), tries, reached);
      }
    }
    return List.of(RowFactory.create(tries, reached)).iterator();
  }

  private ZoneId zone(@Nullable String id) {
    return id == null ? otherwise : ZoneId.of(id);
  }

  private static void count(Contacts contacts, ZoneId zone, long[] tries, long[] reached) {
    for (int i = 0; i < contacts.count(); i++) {
      if (!contacts.inbound(i)) {
        int hour = Instant.ofEpochSecond(contacts.second()[i]).atZone(zone).getHour();
        int place = ContactChances.place(CHANNELS[contacts.channel()[i]], hour);
        tries[place]++;
        reached[place] += OUTCOMES[contacts.outcome()[i]].reachedDebtor() ? 1 : 0;
      }
    }
  }
}
