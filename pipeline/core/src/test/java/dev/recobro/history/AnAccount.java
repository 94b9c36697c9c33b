package dev.recobro.history;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A history told as a phrase: {@code anAccount().overdueBy(45).paid(10, 20_00)}. */
public final class AnAccount {

  /** The as-of day of the phrases: 1 April 2026, a Wednesday. */
  public static final int TODAY = Math.toIntExact(LocalDate.of(2026, 4, 1).toEpochDay());

  private record Due(int day, long minor) {}

  private record Payment(int day, long minor, int due, int reversedDay) {}

  private record Contact(int day, Channel channel, Outcome outcome, int kind) {}

  private record Promise(int madeDay, int dueDay, long minor, int cancelledDay) {}

  private final List<Due> dues = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Promise> promises = new ArrayList<>();

  private AnAccount() {}

  public static AnAccount anAccount() {
    return new AnAccount();
  }

  /** One due of 100.00, {@code days} before today. */
  public AnAccount overdueBy(int days) {
    return due(days, 100_00);
  }

  /** A due {@code daysAgo} before today; dues are told oldest first. */
  public AnAccount due(int daysAgo, long minor) {
    dues.add(new Due(TODAY - daysAgo, minor));
    return this;
  }

  public AnAccount paid(int daysAgo, long minor) {
    return paidFor(Payments.ANY_DUE, daysAgo, minor);
  }

  /** A payment that names the due told as number {@code due}, from 0 on. */
  public AnAccount paidFor(int due, int daysAgo, long minor) {
    payments.add(new Payment(TODAY - daysAgo, minor, due, Payments.NEVER));
    return this;
  }

  /** A payment that was reversed. */
  public AnAccount paidAndReversed(int daysAgo, long minor, int reversedDaysAgo) {
    payments.add(new Payment(TODAY - daysAgo, minor, Payments.ANY_DUE, TODAY - reversedDaysAgo));
    return this;
  }

  public AnAccount contacted(int daysAgo, Channel channel, Outcome outcome) {
    contacts.add(new Contact(TODAY - daysAgo, channel, outcome, 0));
    return this;
  }

  public AnAccount heardFrom(int daysAgo, Channel channel, Outcome outcome) {
    contacts.add(new Contact(TODAY - daysAgo, channel, outcome, Contacts.INBOUND));
    return this;
  }

  /** A promise made {@code daysAgo} to pay {@code inDays} later. */
  public AnAccount promised(int daysAgo, int inDays, long minor) {
    promises.add(new Promise(TODAY - daysAgo, TODAY - daysAgo + inDays, minor, Payments.NEVER));
    return this;
  }

  public AnAccount promisedAndCancelled(int daysAgo, int inDays, long minor, int cancelledDaysAgo) {
    promises.add(
        new Promise(TODAY - daysAgo, TODAY - daysAgo + inDays, minor, TODAY - cancelledDaysAgo));
    return this;
  }

  public KnownHistory today() {
    return history().asOf(TODAY);
  }

  public AccountHistory history() {
    payments.sort(Comparator.comparingInt(Payment::day));
    contacts.sort(Comparator.comparingInt(Contact::day));
    promises.sort(Comparator.comparingInt(Promise::madeDay));
    return new AccountHistory(dues(), payments(), contacts(), promises());
  }

  private Dues dues() {
    return new Dues(
        dues.stream().mapToInt(Due::day).toArray(), dues.stream().mapToLong(Due::minor).toArray());
  }

  private Payments payments() {
    return new Payments(
        payments.stream().mapToInt(Payment::day).toArray(),
        payments.stream().mapToLong(Payment::minor).toArray(),
        payments.stream().mapToInt(Payment::due).toArray(),
        payments.stream().mapToInt(Payment::reversedDay).toArray());
  }

  private Contacts contacts() {
    byte[] channel = new byte[contacts.size()];
    byte[] outcome = new byte[contacts.size()];
    byte[] kind = new byte[contacts.size()];
    for (int i = 0; i < contacts.size(); i++) {
      channel[i] = Contacts.code(contacts.get(i).channel());
      outcome[i] = Contacts.code(contacts.get(i).outcome());
      kind[i] = (byte) contacts.get(i).kind();
    }
    int[] day = contacts.stream().mapToInt(Contact::day).toArray();
    long[] second = contacts.stream().mapToLong(contact -> contact.day() * 86_400L).toArray();
    return new Contacts(day, second, channel, outcome, kind);
  }

  private Promises promises() {
    return new Promises(
        promises.stream().mapToInt(Promise::madeDay).toArray(),
        promises.stream().mapToInt(Promise::dueDay).toArray(),
        promises.stream().mapToLong(Promise::minor).toArray(),
        promises.stream().mapToInt(Promise::cancelledDay).toArray());
  }
}
