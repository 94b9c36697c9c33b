package dev.recobro.ledger;

import dev.recobro.history.Contacts;
import dev.recobro.ingest.Table;
import java.util.ArrayList;
import java.util.List;

/** Merges one debtor's new events with the rows that the ledger holds of him. */
final class DebtorMerge {

  private static final int CODE_BITS = 8;
  private static final int TWO_CODES = 2 * CODE_BITS;
  private static final int CODE = 0xff;

  private final Tally tally;
  private final int latestDay;

  /**
   * @param latestDay of the ledger before this update: new events before it are late
   */
  DebtorMerge(Tally tally, int latestDay) {
    this.tally = tally;
    this.latestDay = latestDay;
  }

  /** The debtor's complete new rows, in order of account. */
  List<LedgerRow> merge(byte[] debtor, List<LedgerRow> known, List<Event> events) {
    for (LedgerRow row : known) {
      unpack(row, events);
    }
    events.sort(Event.BY_IDENTITY);
    List<Event> standing = new ArrayList<>(events.size());
    for (int from = 0; from < events.size(); ) {
      int to = from + 1;
      while (to < events.size() && events.get(to).sameIdentity(events.get(from))) {
        to++;
      }
      standing.add(settle(events.subList(from, to)));
      from = to;
    }
    standing.sort(Event.BY_TIME);
    return rows(debtor, standing);
  }

  /** The version that stands of one event; what came again is counted. */
  private Event settle(List<Event> versions) {
    Event standing = versions.get(0);
    boolean changed = standing.place() != Event.KNOWN;
    for (Event version : versions.subList(1, versions.size())) {
      if (version.sameContent(standing)) {
        tally.duplicate(version.table());
      } else {
        tally.correction(version.table());
        standing = version;
        changed = true;
      }
    }
    if (changed && standing.day() < latestDay) {
      tally.late(standing.table());
    }
    return standing;
  }

  private List<LedgerRow> rows(byte[] debtor, List<Event> events) {
    List<LedgerRow> rows = new ArrayList<>(2);
    for (int from = 0; from < events.size(); ) {
      byte[] account = events.get(from).account();
      int to = from + 1;
      while (to < events.size() && Event.compare(events.get(to).account(), account) == 0) {
        to++;
      }
      rows.add(row(debtor, account, events.subList(from, to)));
      from = to;
    }
    return rows;
  }

  private LedgerRow row(byte[] debtor, byte[] account, List<Event> events) {
    LedgerRow row = LedgerRow.empty(debtor, account);
    int from = 0;
    for (Table table : LedgerTables.ALL) {
      int to = from;
      while (to < events.size() && events.get(to).table() == table) {
        to++;
      }
      pack(row, table, events.subList(from, to));
      from = to;
    }
    return row;
  }

  private void pack(LedgerRow row, Table table, List<Event> events) {
    for (LedgerColumn column : LedgerColumn.ALL) {
      if (column.group() == LedgerTables.group(table)) {
        if (column.wide()) {
          row.longs()[column.ordinal()] = new long[events.size()];
        } else {
          row.ints()[column.ordinal()] = new int[events.size()];
        }
      }
    }
    for (int i = 0; i < events.size(); i++) {
      pack(row, events.get(i), i);
    }
    if (table == Table.PAYMENTS) {
      nameDues(row, events);
    }
  }

  private static void pack(LedgerRow row, Event event, int i) {
    switch (event.table()) {
      case DUES -> {
        row.ints(LedgerColumn.DUE_DAY)[i] = event.day();
        row.longs(LedgerColumn.DUE_MINOR)[i] = event.first();
        row.longs(LedgerColumn.DUE_KEY)[i] = event.key();
      }
      case PAYMENTS -> {
        row.ints(LedgerColumn.PAYMENT_DAY)[i] = event.day();
        row.longs(LedgerColumn.PAYMENT_MINOR)[i] = event.first();
        row.longs(LedgerColumn.PAYMENT_DUE_KEY)[i] = event.second();
        row.ints(LedgerColumn.PAYMENT_REVERSED_DAY)[i] = event.third();
        row.longs(LedgerColumn.PAYMENT_KEY)[i] = event.key();
      }
      case CONTACTS -> {
        long packed = event.second();
        row.ints(LedgerColumn.CONTACT_DAY)[i] = event.day();
        row.longs(LedgerColumn.CONTACT_SECOND)[i] = event.first();
        row.ints(LedgerColumn.CONTACT_CHANNEL)[i] = (int) (packed & CODE);
        row.ints(LedgerColumn.CONTACT_OUTCOME)[i] = (int) ((packed >> CODE_BITS) & CODE);
        row.ints(LedgerColumn.CONTACT_KIND)[i] = (packed >>> TWO_CODES) != 0 ? Contacts.INBOUND : 0;
        row.longs(LedgerColumn.CONTACT_KEY)[i] = event.key();
      }
      case PROMISES -> {
        row.ints(LedgerColumn.PROMISE_MADE_DAY)[i] = event.day();
        row.longs(LedgerColumn.PROMISE_MINOR)[i] = event.first();
        row.ints(LedgerColumn.PROMISE_DUE_DAY)[i] = (int) event.second();
        row.ints(LedgerColumn.PROMISE_CANCELLED_DAY)[i] = event.third();
        row.longs(LedgerColumn.PROMISE_KEY)[i] = event.key();
      }
      case DEBTORS, CONTACT_POINTS, ACCOUNTS, DECISIONS, FACTS ->
          throw new IllegalArgumentException("not in the ledger: " + event.table());
    }
  }

  private void nameDues(LedgerRow row, List<Event> payments) {
    int[] due = row.ints(LedgerColumn.PAYMENT_DUE);
    DueNames names = new DueNames(row.longs(LedgerColumn.DUE_KEY));
    for (int i = 0; i < due.length; i++) {
      long named = payments.get(i).second();
      due[i] = named == 0 ? DueNames.UNKNOWN : names.place(named);
      if (named != 0 && due[i] == DueNames.UNKNOWN && payments.get(i).place() != Event.KNOWN) {
        tally.unknownDue();
      }
    }
  }

  private static void unpack(LedgerRow row, List<Event> into) {
    for (Table table : LedgerTables.ALL) {
      int count = row.count(LedgerTables.group(table));
      for (int i = 0; i < count; i++) {
        into.add(event(row, table, i));
      }
    }
  }

  private static Event event(LedgerRow row, Table table, int i) {
    return switch (table) {
      case DUES ->
          known(
              row,
              table,
              row.longs(LedgerColumn.DUE_KEY)[i],
              row.ints(LedgerColumn.DUE_DAY)[i],
              row.longs(LedgerColumn.DUE_MINOR)[i],
              0,
              Integer.MAX_VALUE);
      case PAYMENTS ->
          known(
              row,
              table,
              row.longs(LedgerColumn.PAYMENT_KEY)[i],
              row.ints(LedgerColumn.PAYMENT_DAY)[i],
              row.longs(LedgerColumn.PAYMENT_MINOR)[i],
              row.longs(LedgerColumn.PAYMENT_DUE_KEY)[i],
              row.ints(LedgerColumn.PAYMENT_REVERSED_DAY)[i]);
      case CONTACTS ->
          known(
              row,
              table,
              row.longs(LedgerColumn.CONTACT_KEY)[i],
              row.ints(LedgerColumn.CONTACT_DAY)[i],
              row.longs(LedgerColumn.CONTACT_SECOND)[i],
              row.ints(LedgerColumn.CONTACT_CHANNEL)[i]
                  | ((long) row.ints(LedgerColumn.CONTACT_OUTCOME)[i] << CODE_BITS)
                  | ((long) row.ints(LedgerColumn.CONTACT_KIND)[i] << TWO_CODES),
              Integer.MAX_VALUE);
      case PROMISES ->
          known(
              row,
              table,
              row.longs(LedgerColumn.PROMISE_KEY)[i],
              row.ints(LedgerColumn.PROMISE_MADE_DAY)[i],
              row.longs(LedgerColumn.PROMISE_MINOR)[i],
              row.ints(LedgerColumn.PROMISE_DUE_DAY)[i],
              row.ints(LedgerColumn.PROMISE_CANCELLED_DAY)[i]);
      case DEBTORS, CONTACT_POINTS, ACCOUNTS, DECISIONS, FACTS ->
          throw new IllegalArgumentException("not in the ledger: " + table);
    };
  }

  private static Event known(
      LedgerRow row, Table table, long key, int day, long first, long second, int third) {
    return new Event(table, row.accountId(), key, Event.KNOWN, day, first, second, third);
  }
}
