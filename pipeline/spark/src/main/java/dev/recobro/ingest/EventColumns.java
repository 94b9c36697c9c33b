package dev.recobro.ingest;

/**
 * The columns of checked events, the same for all event tables, so that one shuffle carries them
 * all.
 *
 * <table>
 * <caption>What the value columns hold</caption>
 * <tr><th>table</th><th>day</th><th>first</th><th>second</th><th>third</th></tr>
 * <tr><td>dues</td><td>due day</td><td>minor units</td><td></td><td></td></tr>
 * <tr><td>payments</td><td>day paid</td><td>minor units</td><td>key of the due named, 0 for none</td>
 * <td>day reversed</td></tr>
 * <tr><td>contacts</td><td>civil day</td><td>epoch second</td><td>{@code channel | outcome << 8 |
 * inbound << 16}</td><td></td></tr>
 * <tr><td>promises</td><td>civil day made</td><td>minor units</td><td>day due</td><td>day
 * cancelled</td></tr>
 * </table>
 */
public final class EventColumns {

  /** Ordinal of {@link Table}: int. */
  public static final String TABLE = "table";

  /** Null in a rejected row. */
  public static final String DEBTOR = "debtor_id";

  /** Empty for a contact that names no account. */
  public static final String ACCOUNT = "account_id";

  /** xxhash64 of the event's id: bigint. */
  public static final String KEY = "key";

  /** Index of the file in the high 24 bits, line in the low 40: bigint. */
  public static final String PLACE = "place";

  /** Days since 1970: int. */
  public static final String DAY = "day";

  /** First value: bigint. */
  public static final String FIRST = "first";

  /** Second value: bigint. */
  public static final String SECOND = "second";

  /** Third value: int. */
  public static final String THIRD = "third";

  /** Ordinal of the {@link Check} that the row broke, else null: int. */
  public static final String CHECK = Typed.CHECK;

  /** A rejected row's text, else null. */
  public static final String CONTENT = Typed.CONTENT;

  /** Bits of {@link #PLACE} that hold the line. */
  public static final int LINE_BITS = 40;

  private EventColumns() {}
}
