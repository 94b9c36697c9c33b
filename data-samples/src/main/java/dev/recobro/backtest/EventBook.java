package dev.recobro.backtest;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.Contacts;
import dev.recobro.history.KnownHistory;
import dev.recobro.history.Payments;
import dev.recobro.simulator.Events;
import dev.recobro.simulator.Method;
import dev.recobro.simulator.View;
import org.jspecify.annotations.Nullable;

/**
 * Every account's history in memory, as a simulation writes it: the same that the tables would
 * give. A history is made anew only after something happened to its debtor.
 */
final class EventBook implements Events {

  private final AccountEvents[] accounts;
  private final DebtorContacts[] contacts;
  private final int[] debtor;
  private final @Nullable AccountHistory[] made;

  /** An empty book for the accounts of {@code view}. */
  EventBook(View view) {
    accounts = new AccountEvents[view.count()];
    debtor = new int[view.count()];
    made = new @Nullable AccountHistory[view.count()];
    int debtors = view.count() == 0 ? 0 : view.debtor(view.count() - 1) + 1;
    contacts = new DebtorContacts[debtors];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = new AccountEvents();
      debtor[i] = view.debtor(i);
    }
    for (int d = 0; d < debtors; d++) {
      contacts[d] = new DebtorContacts();
    }
  }

  private EventBook(EventBook other) {
    accounts = new AccountEvents[other.accounts.length];
    contacts = new DebtorContacts[other.contacts.length];
    debtor = other.debtor;
    made = other.made.clone();
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = other.accounts[i].copy();
    }
    for (int d = 0; d < contacts.length; d++) {
      contacts[d] = other.contacts[d].copy();
    }
  }

  /** The same events, to which others will be added. */
  EventBook copy() {
    return new EventBook(this);
  }

  /** The account's history as known before {@code day} began. */
  KnownHistory known(int i, int day) {
    return history(i).asOf(day);
  }

  /** Contacts with the account's debtor, as it sees them. */
  Contacts contacts(int i) {
    return history(i).contacts();
  }

  /** Minor units that the account paid from a day until before another and didn't take back. */
  long paidMinor(int i, int fromDay, int untilDay) {
    return accounts[i].paidMinor(fromDay, untilDay);
  }

  AccountHistory history(int i) {
    AccountHistory known = made[i];
    if (known == null) {
      known =
          new AccountHistory(
              accounts[i].dues(),
              accounts[i].payments(),
              contacts[debtor[i]].seenBy(i),
              accounts[i].promises());
      made[i] = known;
    }
    return known;
  }

  @Override
  public void due(int account, int number, int issuedOn, int dueOn, long minor) {
    accounts[account].due(dueOn, minor);
    made[account] = null;
  }

  @Override
  public void payment(
      int account, int number, int day, long minor, int due, Method method, int reversedOn) {
    accounts[account].payment(day, minor, due < 0 ? Payments.ANY_DUE : due, reversedOn);
    made[account] = null;
  }

  @Override
  public void contact(
      int account,
      int number,
      int day,
      int second,
      Channel channel,
      Outcome outcome,
      int action,
      Direction direction,
      int seconds) {
    int d = debtor[account];
    contacts[d].add(account, day, second, channel, outcome, direction);
    for (int i = account; i >= 0 && debtor[i] == d; i--) {
      made[i] = null;
    }
    for (int i = account + 1; i < debtor.length && debtor[i] == d; i++) {
      made[i] = null;
    }
  }

  @Override
  public void promise(
      int account, int number, int madeOn, int second, int dueOn, long minor, int cancelledOn) {
    accounts[account].promise(madeOn, dueOn, minor, cancelledOn);
    made[account] = null;
  }

  @Override
  public void decision(int account, int day, int action, double probability, Arm arm) {
    // Decisions are no part of a history: who decided keeps them.
  }
}
