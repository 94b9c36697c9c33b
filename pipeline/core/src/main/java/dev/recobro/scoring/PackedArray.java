package dev.recobro.scoring;

import dev.recobro.history.AccountHistory;
import dev.recobro.history.KnownHistory;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * An array of a scored account's that is only carried on, until it is published or explained. They
 * travel as one array of bytes: so many columns of arrays would take Spark and Parquet far longer.
 */
@SuppressWarnings("EnumOrdinal") // the order of the arrays within the bytes, which no run keeps
public enum PackedArray {
  FEATURES(Float.BYTES),
  DUE_DAY(Integer.BYTES),
  DUE_MINOR(Long.BYTES),
  PAYMENT_DAY(Integer.BYTES),
  PAYMENT_MINOR(Long.BYTES),
  PAYMENT_REVERSED_DAY(Integer.BYTES),
  CONTACT_DAY(Integer.BYTES),
  CONTACT_CHANNEL(Byte.BYTES),
  CONTACT_OUTCOME(Byte.BYTES),
  CONTACT_SECOND(Long.BYTES),
  CONTACT_KIND(Byte.BYTES),
  PROMISE_MADE_DAY(Integer.BYTES),
  PROMISE_DUE_DAY(Integer.BYTES),
  PROMISE_MINOR(Long.BYTES);

  private static final PackedArray[] ALL = values();

  /** The lengths of all arrays come first. */
  private static final int HEAD = ALL.length * Integer.BYTES;

  private final int width;

  PackedArray(int width) {
    this.width = width;
  }

  /** Name of the published column. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Bytes of one number: 4 of {@link #FEATURES} are a float, 8 are a long, fewer an int. */
  public int width() {
    return width;
  }

  /** Packs what was known before the as-of day, and the schedule of dues ahead. */
  static byte[] pack(float[] features, AccountHistory history, KnownHistory known) {
    return pack(
        features,
        history.dues().day(),
        history.dues().minor(),
        known.payments().day(),
        known.payments().minor(),
        known.payments().reversedDay(),
        known.contacts().day(),
        known.contacts().channel(),
        known.contacts().outcome(),
        known.contacts().second(),
        known.contacts().kind(),
        known.promises().madeDay(),
        known.promises().dueDay(),
        known.promises().minor());
  }

  /**
   * Packs arrays.
   *
   * @param arrays of all kinds, in their order
   */
  public static byte[] pack(Object... arrays) {
    int size = HEAD;
    for (PackedArray one : ALL) {
      size += one.width * Array.getLength(arrays[one.ordinal()]);
    }
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    for (Object array : arrays) {
      bytes.putInt(Array.getLength(array));
    }
    for (PackedArray one : ALL) {
      put(arrays[one.ordinal()], bytes);
      bytes.position(bytes.position() + one.width * Array.getLength(arrays[one.ordinal()]));
    }
    return bytes.array();
  }

  /** Leaves the buffer where it is. */
  private static void put(Object array, ByteBuffer bytes) {
    if (array instanceof float[] floats) {
      bytes.asFloatBuffer().put(floats);
    } else if (array instanceof int[] ints) {
      bytes.asIntBuffer().put(ints);
    } else if (array instanceof long[] longs) {
      bytes.asLongBuffer().put(longs);
    } else {
      bytes.duplicate().put((byte[]) array);
    }
  }

  /** This array, of floats. */
  public float[] floats(byte[] packed) {
    ByteBuffer mine = mine(packed);
    float[] values = new float[mine.remaining() / Float.BYTES];
    mine.asFloatBuffer().get(values);
    return values;
  }

  /** This array, of integers or of bytes. */
  public int[] ints(byte[] packed) {
    ByteBuffer mine = mine(packed);
    int[] values = new int[mine.remaining() / width];
    if (width == Integer.BYTES) {
      mine.asIntBuffer().get(values);
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = mine.get();
      }
    }
    return values;
  }

  /** This array, of longs. */
  public long[] longs(byte[] packed) {
    ByteBuffer mine = mine(packed);
    long[] values = new long[mine.remaining() / Long.BYTES];
    mine.asLongBuffer().get(values);
    return values;
  }

  private ByteBuffer mine(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    int from = HEAD;
    for (int before = 0; before < ordinal(); before++) {
      from += ALL[before].width * bytes.getInt(before * Integer.BYTES);
    }
    int length = width * bytes.getInt(ordinal() * Integer.BYTES);
    return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
