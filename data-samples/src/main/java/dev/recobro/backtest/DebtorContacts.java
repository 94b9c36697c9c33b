package dev.recobro.backtest;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;

/** The contacts with one debtor, in order of time; at the same second in order of account. */
final class DebtorContacts {

  private static final long DAY_SECONDS = 86_400;

  private final Growing day;
  private final Growing second;
  private final Growing channel;
  private final Growing outcome;
  private final Growing kind;
  private final Growing account;

  DebtorContacts() {
    this(new Growing(), new Growing(), new Growing(), new Growing(), new Growing(), new Growing());
  }

  private DebtorContacts(
      Growing day,
      Growing second,
      Growing channel,
      Growing outcome,
      Growing kind,
      Growing account) {
    this.day = day;
    this.second = second;
    this.channel = channel;
    this.outcome = outcome;
    this.kind = kind;
    this.account = account;
  }

  DebtorContacts copy() {
    return new DebtorContacts(
        day.copy(), second.copy(), channel.copy(), outcome.copy(), kind.copy(), account.copy());
  }

  void add(int of, int onDay, int atSecond, Channel by, Outcome end, Direction direction) {
    long instant = onDay * DAY_SECONDS + atSecond;
    int at = second.count();
    while (at > 0
        && (second.at(at - 1) > instant
            || (second.at(at - 1) == instant && account.at(at - 1) > of))) {
      at--;
    }
    day.insert(at, onDay);
    second.insert(at, instant);
    channel.insert(at, Contacts.code(by));
    outcome.insert(at, Contacts.code(end));
    kind.insert(at, direction == Direction.INBOUND ? Contacts.INBOUND : 0);
    account.insert(at, of);
  }

  /** As one of the debtor's accounts sees them. */
  Contacts seenBy(int of) {
    if (day.count() == 0) {
      return Contacts.NONE;
    }
    byte[] kinds = kind.bytes();
    for (int n = 0; n < kinds.length; n++) {
      if (account.at(n) != of) {
        kinds[n] |= Contacts.OTHER_ACCOUNT;
      }
    }
    return new Contacts(day.ints(), second.longs(), channel.bytes(), outcome.bytes(), kinds);
  }
}
