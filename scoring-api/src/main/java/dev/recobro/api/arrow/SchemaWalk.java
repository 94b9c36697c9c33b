package dev.recobro.api.arrow;

import java.nio.ByteBuffer;
import java.util.Set;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/**
 * Walks a schema before the library builds it, which would follow any depth and copy any text as
 * often as it is pointed at.
 */
final class SchemaWalk {
  private static final int DEEPEST = 4;

  /** Characters of names and metadata, and what each object costs. */
  private static final long MOST = 1 << 20;

  private static final int EACH = 64;
  private static final Set<Byte> FLAT =
      Set.of(
          Type.Null,
          Type.Int,
          Type.FloatingPoint,
          Type.Binary,
          Type.Utf8,
          Type.Bool,
          Type.Decimal,
          Type.Date,
          Type.Time,
          Type.Timestamp,
          Type.Duration,
          Type.LargeBinary,
          Type.LargeUtf8);
  private static final Set<Byte> NESTED = Set.of(Type.List, Type.LargeList, Type.Struct_);

  private long left = MOST;

  private SchemaWalk() {}

  /** The place of each column's first node among those of a batch, and the count of all nodes. */
  static int[] nodes(Schema schema) throws StreamRefused {
    if (schema.endianness() != Endianness.Little) {
      throw StreamRefused.unfit("is big-endian: write it on a little-endian machine");
    }
    SchemaWalk walk = new SchemaWalk();
    walk.spend(EACH * (long) schema.fieldsLength());
    int[] first = new int[schema.fieldsLength() + 1];
    for (int i = 0; i < schema.fieldsLength(); i++) {
      first[i + 1] = first[i] + walk.field(schema.fields(i), 0);
    }
    for (int i = 0; i < schema.customMetadataLength(); i++) {
      walk.about(schema.customMetadata(i));
    }
    return first;
  }

  /** How many nodes a batch has for it. */
  private int field(Field field, int depth) throws StreamRefused {
    ByteBuffer name = field.nameAsByteBuffer();
    if (name == null) {
      throw StreamRefused.unfit("has a column without a name");
    }
    spend(EACH + name.remaining());
    for (int i = 0; i < field.customMetadataLength(); i++) {
      about(field.customMetadata(i));
    }
    byte type = field.typeType();
    boolean coded = field.dictionary() != null;
    if (depth > DEEPEST
        || !(FLAT.contains(type) || NESTED.contains(type))
        || (coded && (depth > 0 || !FLAT.contains(type)))) {
      throw StreamRefused.unfit(
          "has a column %s of %s, which can't be read: cast it, or leave it out"
              .formatted(shown(field), coded ? "nested dictionaries" : named(type)));
    }
    int nodes = 1;
    for (int i = 0; i < field.childrenLength(); i++) {
      nodes += field(field.children(i), depth + 1);
    }
    return nodes;
  }

  private static String shown(Field field) {
    String name = String.valueOf(field.name());
    return name.length() > EACH ? name.substring(0, EACH) + "…" : name;
  }

  private static String named(byte type) {
    return type >= 0 && type < Type.names.length ? "type " + Type.name(type) : "no known type";
  }

  private void about(KeyValue pair) throws StreamRefused {
    spend(EACH + length(pair.keyAsByteBuffer()) + length(pair.valueAsByteBuffer()));
  }

  private static long length(@Nullable ByteBuffer text) {
    return text == null ? 0 : text.remaining();
  }

  private void spend(long cost) throws StreamRefused {
    left -= cost;
    if (left < 0) {
      throw StreamRefused.unfit(
          "has too many columns or too much metadata: select the columns that are needed, and"
              + " drop the schema's metadata");
    }
  }
}
