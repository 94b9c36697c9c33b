package dev.recobro.ledger;

import dev.recobro.history.AccountHistory;
import dev.recobro.history.Contacts;
import dev.recobro.history.Dues;
import dev.recobro.history.Payments;
import dev.recobro.history.Promises;
import java.util.Arrays;
import java.util.List;

/**
 * One debtor's rows as histories: contacts with him stand in the history of each of his accounts.
 */
final class DebtorHistories {

  private final List<LedgerRow> rows;
  private final List<LedgerRow> contacted;

  DebtorHistories(List<LedgerRow> rows) {
    this.rows = rows;
    this.contacted =
        rows.stream().filter(row -> row.count(LedgerColumn.Group.CONTACTS) > 0).toList();
  }

  /** The history of the debtor's account with this id (UTF-8), whether or not it has a row. */
  AccountHistory of(byte[] accountId) {
    for (LedgerRow row : rows) {
      if (Arrays.equals(row.accountId(), accountId)) {
        return new AccountHistory(dues(row), payments(row), contacts(accountId), promises(row));
      }
    }
    return contacted.isEmpty()
        ? AccountHistory.EMPTY
        : new AccountHistory(Dues.NONE, Payments.NONE, contacts(accountId), Promises.NONE);
  }

  private static Dues dues(LedgerRow row) {
    return row.count(LedgerColumn.Group.DUES) == 0
        ? Dues.NONE
        : new Dues(row.ints(LedgerColumn.DUE_DAY), row.longs(LedgerColumn.DUE_MINOR));
  }

  private static Payments payments(LedgerRow row) {
    return row.count(LedgerColumn.Group.PAYMENTS) == 0
        ? Payments.NONE
        : new Payments(
            row.ints(LedgerColumn.PAYMENT_DAY),
            row.longs(LedgerColumn.PAYMENT_MINOR),
            row.ints(LedgerColumn.PAYMENT_DUE),
            row.ints(LedgerColumn.PAYMENT_REVERSED_DAY));
  }

  private static Promises promises(LedgerRow row) {
    return row.count(LedgerColumn.Group.PROMISES) == 0
        ? Promises.NONE
        : new Promises(
            row.ints(LedgerColumn.PROMISE_MADE_DAY),
            row.ints(LedgerColumn.PROMISE_DUE_DAY),
            row.longs(LedgerColumn.PROMISE_MINOR),
            row.ints(LedgerColumn.PROMISE_CANCELLED_DAY));
  }

  /** Contacts of all the debtor's rows by time; at the same second by the row's account. */
  private Contacts contacts(byte[] accountId) {
    int total = 0;
    for (LedgerRow row : contacted) {
      total += row.count(LedgerColumn.Group.CONTACTS);
    }
    if (total == 0) {
      return Contacts.NONE;
    }
    int[] day = new int[total];
    long[] second = new long[total];
    byte[] channel = new byte[total];
    byte[] outcome = new byte[total];
    byte[] kind = new byte[total];
    int[] next = new int[contacted.size()];
    for (int i = 0; i < total; i++) {
      int from = earliest(next);
      LedgerRow row = contacted.get(from);
      int at = next[from]++;
      day[i] = row.ints(LedgerColumn.CONTACT_DAY)[at];
      second[i] = row.longs(LedgerColumn.CONTACT_SECOND)[at];
      channel[i] = (byte) row.ints(LedgerColumn.CONTACT_CHANNEL)[at];
      outcome[i] = (byte) row.ints(LedgerColumn.CONTACT_OUTCOME)[at];
      kind[i] = (byte) (row.ints(LedgerColumn.CONTACT_KIND)[at] | about(row, accountId));
    }
    return new Contacts(day, second, channel, outcome, kind);
  }

  private static int about(LedgerRow row, byte[] accountId) {
    boolean other = row.accountId().length > 0 && !Arrays.equals(row.accountId(), accountId);
    return other ? Contacts.OTHER_ACCOUNT : 0;
  }

  private int earliest(int[] next) {
    int earliest = -1;
    for (int i = 0; i < next.length; i++) {
      if (next[i] < contacted.get(i).count(LedgerColumn.Group.CONTACTS)
          && (earliest < 0 || before(i, next[i], earliest, next[earliest]))) {
        earliest = i;
      }
    }
    return earliest;
  }

  private boolean before(int row, int at, int otherRow, int otherAt) {
    LedgerRow a = contacted.get(row);
    LedgerRow b = contacted.get(otherRow);
    int days =
        Integer.compare(
            a.ints(LedgerColumn.CONTACT_DAY)[at], b.ints(LedgerColumn.CONTACT_DAY)[otherAt]);
    return days != 0
        ? days < 0
        : a.longs(LedgerColumn.CONTACT_SECOND)[at] < b.longs(LedgerColumn.CONTACT_SECOND)[otherAt];
  }
}
