package dev.recobro.history;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import java.util.Arrays;

/**
 * Contacts with the account's debtor, as parallel arrays in order of time. The arrays are handed
 * over, not copied.
 *
 * @param day civil day in the portfolio's zone, in days since 1970-01-01; ascending
 * @param second instant, in seconds since 1970-01-01T00:00Z
 * @param channel ordinal of {@link dev.recobro.domain.Channel}
 * @param outcome ordinal of {@link dev.recobro.domain.Outcome}
 * @param kind bits: {@link #INBOUND}, {@link #OTHER_ACCOUNT}
 */
public record Contacts(int[] day, long[] second, byte[] channel, byte[] outcome, byte[] kind) {

  /** The debtor began the contact. */
  public static final int INBOUND = 1;

  /** The contact was about another account of the same debtor. */
  public static final int OTHER_ACCOUNT = 2;

  /** No contacts. */
  public static final Contacts NONE =
      new Contacts(new int[0], new long[0], new byte[0], new byte[0], new byte[0]);

  /** Refuses arrays of different lengths or out of order. */
  public Contacts {
    Parallel.check("contacts", day, second.length, channel.length, outcome.length, kind.length);
  }

  /** How many contacts. */
  public int count() {
    return day.length;
  }

  /** How {@code channel} stands in the arrays. */
  @SuppressWarnings("EnumOrdinal") // a byte a contact keeps a million histories in memory
  public static byte code(Channel channel) {
    return (byte) channel.ordinal();
  }

  /** How {@code outcome} stands in the arrays. */
  @SuppressWarnings("EnumOrdinal") // as for the channel
  public static byte code(Outcome outcome) {
    return (byte) outcome.ordinal();
  }

  /** Whether contact {@code i} was begun by the debtor. */
  public boolean inbound(int i) {
    return (kind[i] & INBOUND) != 0;
  }

  Contacts before(int bound) {
    int count = Parallel.countBefore(day, bound);
    return count == day.length
        ? this
        : new Contacts(
            Arrays.copyOf(day, count),
            Arrays.copyOf(second, count),
            Arrays.copyOf(channel, count),
            Arrays.copyOf(outcome, count),
            Arrays.copyOf(kind, count));
  }
}
