package dev.recobro.policy;

import dev.recobro.domain.AccountId;
import dev.recobro.domain.Direction;
import dev.recobro.history.Contacts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A debtor's past contacts as one of his accounts sees them, by the debtor's clock: parallel arrays
 * in order of time. It must hold only what is known; every contact in it counts.
 */
public final class ContactRecord {

  private static final byte UNKNOWN = (byte) Place.UNKNOWN.ordinal();

  private final DebtorClock clock;
  private final long[] second;
  private final int[] day;
  private final byte[] channel;
  private final byte[] outcome;
  private final byte[] kind;
  private final byte[] place;
  private final @Nullable String[] address;
  private final int outcomes;

  private ContactRecord(
      DebtorClock clock,
      long[] second,
      byte[] channel,
      byte[] outcome,
      byte[] kind,
      byte[] place,
      @Nullable String[] address) {
    this.clock = clock;
    this.second = second;
    this.channel = channel;
    this.outcome = outcome;
    this.kind = kind;
    this.place = place;
    this.address = address;
    this.day = new int[second.length];
    int seen = 0;
    for (int i = 0; i < day.length; i++) {
      day[i] = clock.day(second[i]);
      seen |= 1 << outcome[i];
      if (i > 0 && second[i] < second[i - 1]) {
        throw new IllegalArgumentException("contacts out of order, at " + i);
      }
    }
    this.outcomes = seen;
  }

  /** No contact yet. */
  public static ContactRecord none(DebtorClock clock) {
    return of(Contacts.NONE, clock);
  }

  /**
   * The contacts of an account's history, whose addresses aren't known. The arrays are shared.
   *
   * @throws IllegalArgumentException when their instants are out of order
   */
  public static ContactRecord of(Contacts contacts, DebtorClock clock) {
    byte[] place = new byte[contacts.count()];
    Arrays.fill(place, UNKNOWN);
    return new ContactRecord(
        clock,
        contacts.second(),
        contacts.channel(),
        contacts.outcome(),
        contacts.kind(),
        place,
        new String[0]);
  }

  /** Contacts with a debtor in any order, as {@code account} sees them. */
  public static ContactRecord of(List<PastContact> contacts, AccountId account, DebtorClock clock) {
    List<PastContact> byTime =
        contacts.stream().sorted(Comparator.comparing(PastContact::at)).toList();
    int count = byTime.size();
    long[] second = new long[count];
    byte[] channel = new byte[count];
    byte[] outcome = new byte[count];
    byte[] kind = new byte[count];
    byte[] place = new byte[count];
    @Nullable String[] address = new @Nullable String[count];
    for (int i = 0; i < count; i++) {
      PastContact contact = byTime.get(i);
      second[i] = contact.at().getEpochSecond();
      channel[i] = Contacts.code(contact.channel());
      outcome[i] = Contacts.code(contact.outcome());
      kind[i] = (byte) (inbound(contact) | other(contact, account));
      place[i] = (byte) contact.place().ordinal();
      address[i] = contact.address();
    }
    return new ContactRecord(clock, second, channel, outcome, kind, place, address);
  }

  private static int inbound(PastContact contact) {
    return contact.direction() == Direction.INBOUND ? Contacts.INBOUND : 0;
  }

  private static int other(PastContact contact, AccountId account) {
    return contact.account() == null || contact.account().equals(account)
        ? 0
        : Contacts.OTHER_ACCOUNT;
  }

  /** Whose days these are. */
  public DebtorClock clock() {
    return clock;
  }

  /** How many contacts. */
  public int count() {
    return day.length;
  }

  int day(int i) {
    return day[i];
  }

  long second(int i) {
    return second[i];
  }

  int channel(int i) {
    return channel[i];
  }

  int outcome(int i) {
    return outcome[i];
  }

  boolean inbound(int i) {
    return (kind[i] & Contacts.INBOUND) != 0;
  }

  boolean otherAccount(int i) {
    return (kind[i] & Contacts.OTHER_ACCOUNT) != 0;
  }

  int place(int i) {
    return place[i];
  }

  /** Whether the contact is known to have gone to this address. */
  boolean surelyAt(int i, @Nullable String asked) {
    return asked != null && i < address.length && asked.equals(address[i]);
  }

  /** Whether the contact is known to have gone to another address. */
  boolean surelyElsewhere(int i, @Nullable String asked) {
    return asked != null
        && i < address.length
        && address[i] != null
        && !Objects.equals(address[i], asked);
  }

  /** Whether any contact ended with one of these outcomes. */
  boolean holdsAny(int outcomeMask) {
    return (outcomes & outcomeMask) != 0;
  }
}
