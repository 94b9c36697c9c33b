package dev.recobro.api;

import dev.recobro.domain.AccountId;
import dev.recobro.domain.DebtorId;
import dev.recobro.history.AccountHistory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables that a client sends: accounts with their debtors and whole histories. */
final class SentPortfolio {
  private static final Comparator<SentEvents.Contact> BY_TIME =
      Comparator.comparingInt(SentEvents.Contact::day)
          .thenComparingLong(SentEvents.Contact::second)
          .thenComparing(SentPortfolio::aboutBefore)
          .thenComparing(SentEvents.Contact::key, Long::compareUnsigned);

  private final ZoneId zone;
  private final Map<String, SentDebtor> debtors = new HashMap<>();
  private final Map<String, SentAccount> accounts = new HashMap<>();
  private final Map<String, SentEvents> events = new HashMap<>();
  private final Map<String, Map<Long, SentEvents.Contact>> contacts = new HashMap<>();

  private SentPortfolio(ZoneId zone) {
    this.zone = zone;
  }

  /** One account and its history. */
  record Sent(SentAccount state, AccountHistory history) {}

  /**
   * Reads the tables; refuses a row that can't be, naming it.
   *
   * @param attributes columns of accounts that the model set was trained with
   * @param zone the portfolio's, in which instants become days
   */
  static SentPortfolio of(SentTables tables, List<String> attributes, ZoneId zone) {
    SentPortfolio sent = new SentPortfolio(zone);
    tables.each(SentTable.DEBTORS, sent::addDebtor);
    tables.each(SentTable.CONTACT_POINTS, row -> sent.debtor(row).add(row));
    tables.each(SentTable.ACCOUNTS, row -> sent.addAccount(row, attributes));
    if (sent.accounts.isEmpty()) {
      throw Refusal.badContent("accounts is empty: send at least one, with its debtor.");
    }
    tables.each(SentTable.DUES, sent::due);
    tables.each(SentTable.PAYMENTS, sent::payment);
    tables.each(SentTable.CONTACTS, sent::contact);
    tables.each(SentTable.PROMISES, sent::promise);
    return sent;
  }

  private void addDebtor(SentRow row) {
    SentDebtor debtor = SentDebtor.of(row);
    if (debtors.put(debtor.id(), debtor) != null) {
      throw row.wrong("debtor_id", "is there twice");
    }
  }

  private void addAccount(SentRow row, List<String> attributes) {
    SentAccount account = SentAccount.of(row, debtor(row), attributes);
    String id = account.account().id().value();
    if (accounts.put(id, account) != null) {
      throw row.wrong("account_id", "is there twice");
    }
    events.put(id, new SentEvents());
  }

  private SentDebtor debtor(SentRow row) {
    SentDebtor debtor = debtors.get(row.id("debtor_id"));
    if (debtor == null) {
      throw row.wrong("debtor_id", "isn't among debtors");
    }
    return debtor;
  }

  private SentAccount account(SentRow row) {
    SentAccount account = accounts.get(row.id("account_id"));
    if (account == null) {
      throw row.wrong("account_id", "isn't among accounts");
    }
    String currency = row.text("currency");
    if (currency != null && !currency.equals(account.account().currency().getCurrencyCode())) {
      throw row.wrong("currency", "isn't the account's");
    }
    return account;
  }

  private SentEvents events(SentAccount account) {
    return events.computeIfAbsent(account.account().id().value(), id -> new SentEvents());
  }

  private void due(SentRow row) {
    SentAccount account = account(row);
    events(account).due(row, account.account().currency());
  }

  private void payment(SentRow row) {
    SentAccount account = account(row);
    events(account).payment(row, account.account().currency());
  }

  private void promise(SentRow row) {
    SentAccount account = account(row);
    events(account).promise(row, account.account().currency(), zone);
  }

  private void contact(SentRow row) {
    SentDebtor debtor = debtor(row);
    String about = row.text("account_id");
    if (about != null && !about.isEmpty() && !account(row).debtor().id().equals(debtor.id())) {
      throw row.wrong("account_id", "is another debtor's");
    }
    SentEvents.Contact contact = SentEvents.Contact.of(row, about == null ? "" : about, zone);
    contacts.computeIfAbsent(debtor.id(), id -> new LinkedHashMap<>()).put(contact.key(), contact);
  }

  private static AboutOrder aboutBefore(SentEvents.Contact contact) {
    return new AboutOrder(contact.account());
  }

  /** Orders accounts bytewise, none before all. */
  private record AboutOrder(String account) implements Comparable<AboutOrder> {
    @Override
    public int compareTo(AboutOrder other) {
      if (account.isEmpty() || other.account.isEmpty()) {
        return Boolean.compare(!account.isEmpty(), !other.account.isEmpty());
      }
      return new AccountId(account).compareTo(new AccountId(other.account));
    }
  }

  /** Accounts with their histories, by debtor, then account. */
  List<Sent> accounts() {
    Map<DebtorId, Map<AccountId, SentAccount>> ordered = new TreeMap<>();
    for (SentAccount account : accounts.values()) {
      ordered
          .computeIfAbsent(account.account().debtorId(), id -> new TreeMap<>())
          .put(account.account().id(), account);
    }
    List<Sent> all = new ArrayList<>();
    ordered.forEach(
        (debtor, ofDebtor) -> {
          List<SentEvents.Contact> known =
              new ArrayList<>(contacts.getOrDefault(debtor.value(), Map.of()).values());
          known.sort(BY_TIME);
          ofDebtor.forEach(
              (id, account) ->
                  all.add(new Sent(account, events(account).history(id.value(), known))));
        });
    return all;
  }
}
