package dev.recobro.ledger;

import java.util.List;
import java.util.Locale;

/**
 * The event columns of a ledger row. Columns of one group run in parallel: place i of each belongs
 * to the same event.
 */
enum LedgerColumn {
  DUE_DAY(Group.DUES, false),
  DUE_MINOR(Group.DUES, true),
  DUE_KEY(Group.DUES, true),
  PAYMENT_DAY(Group.PAYMENTS, false),
  PAYMENT_MINOR(Group.PAYMENTS, true),
  PAYMENT_DUE(Group.PAYMENTS, false),
  PAYMENT_REVERSED_DAY(Group.PAYMENTS, false),
  PAYMENT_DUE_KEY(Group.PAYMENTS, true),
  PAYMENT_KEY(Group.PAYMENTS, true),
  CONTACT_DAY(Group.CONTACTS, false),
  CONTACT_SECOND(Group.CONTACTS, true),
  CONTACT_CHANNEL(Group.CONTACTS, false),
  CONTACT_OUTCOME(Group.CONTACTS, false),
  CONTACT_KIND(Group.CONTACTS, false),
  CONTACT_KEY(Group.CONTACTS, true),
  PROMISE_MADE_DAY(Group.PROMISES, false),
  PROMISE_DUE_DAY(Group.PROMISES, false),
  PROMISE_MINOR(Group.PROMISES, true),
  PROMISE_CANCELLED_DAY(Group.PROMISES, false),
  PROMISE_KEY(Group.PROMISES, true);

  /** Which events a column describes. */
  enum Group {
    DUES,
    PAYMENTS,
    CONTACTS,
    PROMISES
  }

  static final List<LedgerColumn> ALL = List.of(values());
  static final int COUNT = ALL.size();
  static final int GROUPS = Group.values().length;

  private final Group group;
  private final boolean wide;

  LedgerColumn(Group group, boolean wide) {
    this.group = group;
    this.wide = wide;
  }

  Group group() {
    return group;
  }

  /** Whether its values are 64 bits, else 32. */
  boolean wide() {
    return wide;
  }

  /** Whether only merging needs it; a pass over histories leaves it unread. */
  boolean key() {
    return name().endsWith("_KEY");
  }

  /** The first column of its group: its lengths hold for the whole group. */
  boolean leads() {
    return name().endsWith("_DAY") && (ordinal() == 0 || ALL.get(ordinal() - 1).group != group);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
