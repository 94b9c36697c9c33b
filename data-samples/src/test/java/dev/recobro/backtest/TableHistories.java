package dev.recobro.backtest;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.Contacts;
import dev.recobro.history.Dues;
import dev.recobro.history.Payments;
import dev.recobro.history.Promises;
import dev.recobro.simulator.CsvSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Histories read from a sample's tables, slowly and plainly. */
final class TableHistories {

  private final List<String[]> dues;
  private final List<String[]> payments;
  private final List<String[]> contacts;
  private final List<String[]> promises;

  TableHistories(CsvSample sample) throws IOException {
    dues = sample.rows("dues");
    payments = sample.rows("payments");
    contacts = sample.rows("contacts");
    promises = sample.rows("promises");
  }

  AccountHistory of(String account, String debtor, int decimals) {
    List<String[]> owed = own(dues, 0, account, 2);
    List<String> ids = owed.stream().map(row -> row[1]).toList();
    List<String[]> paid = own(payments, 0, account, 2);
    List<String[]> promised = own(promises, 1, account, 2);
    List<String[]> met = own(contacts, 1, debtor, 3);
    return new AccountHistory(
        new Dues(days(owed, 2), minors(owed, 3, decimals)),
        new Payments(
            days(paid, 2),
            minors(paid, 3, decimals),
            paid.stream().mapToInt(r -> r[4].isEmpty() ? -1 : ids.indexOf(r[4])).toArray(),
            days(paid, 6)),
        contacts(met, account),
        new Promises(
            days(promised, 2),
            days(promised, 3),
            minors(promised, 4, decimals),
            days(promised, 5)));
  }

  private static Contacts contacts(List<String[]> rows, String account) {
    byte[] channel = new byte[rows.size()];
    byte[] outcome = new byte[rows.size()];
    byte[] kind = new byte[rows.size()];
    for (int n = 0; n < kind.length; n++) {
      channel[n] = Contacts.code(Channel.of(rows.get(n)[4]).orElseThrow());
      outcome[n] = Contacts.code(Outcome.of(rows.get(n)[5]).orElseThrow());
      int inbound = rows.get(n)[7].equals("inbound") ? Contacts.INBOUND : 0;
      int other = rows.get(n)[2].equals(account) ? 0 : Contacts.OTHER_ACCOUNT;
      kind[n] = (byte) (inbound | other);
    }
    long[] second =
        rows.stream().mapToLong(row -> Instant.parse(row[3]).getEpochSecond()).toArray();
    return new Contacts(days(rows, 3), second, channel, outcome, kind);
  }

  private static List<String[]> own(List<String[]> rows, int column, String id, int time) {
    return rows.stream()
        .filter(row -> row[column].equals(id))
        .sorted(Comparator.comparing(row -> row[time]))
        .toList();
  }

  private static int[] days(List<String[]> rows, int column) {
    return rows.stream()
        .map(row -> row[column])
        .mapToInt(
            text ->
                text.isEmpty()
                    ? Payments.NEVER
                    : (int) LocalDate.parse(text.substring(0, 10)).toEpochDay())
        .toArray();
  }

  private static long[] minors(List<String[]> rows, int column, int decimals) {
    return rows.stream()
        .mapToLong(row -> new BigDecimal(row[column]).movePointRight(decimals).longValueExact())
        .toArray();
  }
}
