package dev.recobro.api;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.Contacts;
import dev.recobro.history.Dues;
import dev.recobro.history.EventKey;
import dev.recobro.history.Payments;
import dev.recobro.history.Promises;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Events of one account that a client sends, in the order in which the ledger holds them: by day,
 * then by the key of their id. An id that comes again replaces what it was.
 */
final class SentEvents {
  private final Map<Long, Due> dues = new LinkedHashMap<>();
  private final Map<Long, Payment> payments = new LinkedHashMap<>();
  private final Map<Long, Promise> promises = new LinkedHashMap<>();

  private record Due(long key, int day, long minor) {}

  private record Payment(long key, int day, long minor, long due, int reversed) {}

  private record Promise(long key, int made, int due, long minor, int cancelled) {}

  void due(SentRow row, Currency currency) {
    long key = EventKey.of(row.id("due_id"));
    dues.put(key, new Due(key, row.day("due_on"), row.minor("amount", currency)));
  }

  void payment(SentRow row, Currency currency) {
    long key = EventKey.of(row.id("payment_id"));
    int paid = row.day("paid_on");
    int reversed = row.dayOrNever("reversed_on");
    if (reversed < paid) {
      throw row.wrong("reversed_on", "lies before paid_on");
    }
    String due = row.text("due_id");
    payments.put(
        key,
        new Payment(
            key,
            paid,
            row.someMinor("amount", currency),
            due == null || due.isEmpty() ? 0 : EventKey.of(due),
            reversed));
  }

  void promise(SentRow row, Currency currency, ZoneId zone) {
    long key = EventKey.of(row.id("promise_id"));
    int made = day(row.at("made_at"), zone);
    int due = row.day("due_on");
    int cancelled = row.dayOrNever("cancelled_on");
    if (due < made || cancelled < made) {
      throw row.wrong("made_at", "lies after due_on or cancelled_on");
    }
    promises.put(key, new Promise(key, made, due, row.someMinor("amount", currency), cancelled));
  }

  static int day(Instant at, ZoneId zone) {
    return (int) at.atZone(zone).toLocalDate().toEpochDay();
  }

  /**
   * A contact with a debtor.
   *
   * @param account that it was about; empty when it names none
   */
  record Contact(
      long key, String account, int day, long second, Channel channel, Outcome outcome, int kind) {

    static Contact of(SentRow row, String account, ZoneId zone) {
      Instant at = row.at("at");
      Direction direction = row.word("direction", Direction::of).orElse(Direction.OUTBOUND);
      return new Contact(
          EventKey.of(row.id("contact_id")),
          account,
          SentEvents.day(at, zone),
          at.getEpochSecond(),
          row.neededWord("channel", Channel::of),
          row.neededWord("outcome", Outcome::of),
          direction == Direction.INBOUND ? Contacts.INBOUND : 0);
    }
  }

  /**
   * @param contacts with the debtor, in order
   */
  AccountHistory history(String account, List<Contact> contacts) {
    List<Due> owed =
        sorted(
            dues.values(),
            Comparator.comparingInt(Due::day).thenComparing(Due::key, Long::compareUnsigned));
    return new AccountHistory(
        owed.isEmpty() ? Dues.NONE : new Dues(ints(owed, Due::day), longs(owed, Due::minor)),
        payments(owed),
        contacts(account, contacts),
        promises());
  }

  private Payments payments(List<Due> owed) {
    List<Payment> paid =
        sorted(
            payments.values(),
            Comparator.comparingInt(Payment::day)
                .thenComparing(Payment::key, Long::compareUnsigned));
    List<Long> keys = owed.stream().map(Due::key).toList();
    return paid.isEmpty()
        ? Payments.NONE
        : new Payments(
            ints(paid, Payment::day),
            longs(paid, Payment::minor),
            ints(paid, payment -> payment.due() == 0 ? -1 : keys.indexOf(payment.due())),
            ints(paid, Payment::reversed));
  }

  private Promises promises() {
    List<Promise> made =
        sorted(
            promises.values(),
            Comparator.comparingInt(Promise::made)
                .thenComparing(Promise::key, Long::compareUnsigned));
    return made.isEmpty()
        ? Promises.NONE
        : new Promises(
            ints(made, Promise::made),
            ints(made, Promise::due),
            longs(made, Promise::minor),
            ints(made, Promise::cancelled));
  }

  private static Contacts contacts(String account, List<Contact> contacts) {
    if (contacts.isEmpty()) {
      return Contacts.NONE;
    }
    byte[] channel = new byte[contacts.size()];
    byte[] outcome = new byte[contacts.size()];
    byte[] kind = new byte[contacts.size()];
    for (int i = 0; i < kind.length; i++) {
      Contact contact = contacts.get(i);
      boolean other = !contact.account().isEmpty() && !contact.account().equals(account);
      channel[i] = Contacts.code(contact.channel());
      outcome[i] = Contacts.code(contact.outcome());
      kind[i] = (byte) (contact.kind() | (other ? Contacts.OTHER_ACCOUNT : 0));
    }
    return new Contacts(
        ints(contacts, Contact::day), longs(contacts, Contact::second), channel, outcome, kind);
  }

  private static <T> List<T> sorted(Collection<T> events, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(events);
    sorted.sort(order);
    return sorted;
  }

  private static <T> int[] ints(List<T> events, ToIntFunction<T> of) {
    int[] values = new int[events.size()];
    Arrays.setAll(values, i -> of.applyAsInt(events.get(i)));
    return values;
  }

  private static <T> long[] longs(List<T> events, ToLongFunction<T> of) {
    long[] values = new long[events.size()];
    Arrays.setAll(values, i -> of.applyAsLong(events.get(i)));
    return values;
  }
}
