package dev.recobro.api.parquet;

import java.math.BigInteger;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Walks the values of one primitive column of a row group. A flat column has one value a row; a
 * list has one place for each element, or one empty place.
 */
public final class Leaf {
  private final ColumnReader reader;
  private final PrimitiveTypeName type;
  private final int maxDefinition;
  private final int elementDefinition;

  Leaf(ColumnReader reader, int elementDefinition) {
    this.reader = reader;
    this.type = reader.getDescriptor().getPrimitiveType().getPrimitiveTypeName();
    this.maxDefinition = reader.getDescriptor().getMaxDefinitionLevel();
    this.elementDefinition = elementDefinition;
  }

  /** Whether a value stands here; false for null. */
  public boolean present() {
    return reader.getCurrentDefinitionLevel() == maxDefinition;
  }

  /** Whether a list element, null or not, stands here; false for an empty or missing list. */
  public boolean element() {
    return reader.getCurrentDefinitionLevel() >= elementDefinition;
  }

  /** Moves to the next place; true when it belongs to the same row. */
  public boolean next() {
    if (present()) {
      reader.skip();
    }
    reader.consume();
    return reader.getCurrentRepetitionLevel() > 0;
  }

  /** Moves past all places of {@code rows} rows. */
  public void skipRows(int rows) {
    for (int row = 0; row < rows; row++) {
      while (next()) {
        // The rest of the row's list.
      }
    }
  }

  /** The 32-bit value here. */
  public int integer() {
    return reader.getInteger();
  }

  /** The whole number here: a 32 or 64-bit integer, or a decimal's unscaled value. */
  public long whole() {
    return switch (type) {
      case INT32 -> reader.getInteger();
      case INT64 -> reader.getLong();
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          new BigInteger(reader.getBinary().getBytes()).longValueExact();
      case INT96, BOOLEAN, FLOAT, DOUBLE -> throw unexpected("a whole number");
    };
  }

  /** The floating-point value here; a 32-bit one is widened. */
  public double real() {
    return switch (type) {
      case FLOAT -> reader.getFloat();
      case DOUBLE -> reader.getDouble();
      case INT32 -> reader.getInteger();
      case INT64, INT96, BOOLEAN, BINARY, FIXED_LEN_BYTE_ARRAY -> throw unexpected("a real number");
    };
  }

  /** The boolean here. */
  public boolean truth() {
    return reader.getBoolean();
  }

  /** The text here. */
  public String text() {
    return reader.getBinary().toStringUsingUTF8();
  }

  private IllegalStateException unexpected(String wanted) {
    return new IllegalStateException(
        "column "
            + String.join(".", reader.getDescriptor().getPath())
            + " holds "
            + type
            + " where "
            + wanted
            + " should stand");
  }
}
