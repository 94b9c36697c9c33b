package dev.recobro.ledger;

import dev.recobro.ingest.Table;
import java.util.Arrays;
import java.util.Comparator;

/**
 * One event of a debtor on its way into the ledger, with the value columns of {@link
 * dev.recobro.ingest.EventColumns}.
 *
 * @param account UTF-8 of the account's id, empty for a contact that names none
 * @param place where it stood in the input; {@link #KNOWN} when the ledger holds it already
 */
record Event(
    Table table,
    byte[] account,
    long key,
    long place,
    int day,
    long first,
    long second,
    int third) {

  /** Before every place in an input. */
  static final long KNOWN = -1;

  /**
   * The same event side by side, the newest last. A contact belongs to the debtor, so a correction
   * may move it to another of his accounts; the others belong to their account.
   */
  static final Comparator<Event> BY_IDENTITY =
      (a, b) -> {
        int order = a.table.compareTo(b.table);
        if (order == 0 && a.table != Table.CONTACTS) {
          order = compare(a.account, b.account);
        }
        if (order == 0) {
          order = Long.compareUnsigned(a.key, b.key);
        }
        return order != 0 ? order : Long.compare(a.place, b.place);
      };

  /** The ledger's order: account, table, day, for contacts the second, and at last the key. */
  static final Comparator<Event> BY_TIME =
      (a, b) -> {
        int order = compare(a.account, b.account);
        if (order == 0) {
          order = a.table.compareTo(b.table);
        }
        if (order == 0) {
          order = Integer.compare(a.day, b.day);
        }
        if (order == 0 && a.table == Table.CONTACTS) {
          order = Long.compare(a.first, b.first);
        }
        return order != 0 ? order : Long.compareUnsigned(a.key, b.key);
      };

  boolean sameIdentity(Event other) {
    return table == other.table
        && key == other.key
        && (table == Table.CONTACTS || compare(account, other.account) == 0);
  }

  boolean sameContent(Event other) {
    return day == other.day
        && first == other.first
        && second == other.second
        && third == other.third
        && compare(account, other.account) == 0;
  }

  static int compare(byte[] a, byte[] b) {
    // Events of one account share its bytes.
    return a == b ? 0 : Arrays.compareUnsigned(a, b);
  }
}
