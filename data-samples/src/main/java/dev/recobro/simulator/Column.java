package dev.recobro.simulator;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param required whether every row has a value
 */
record Column(String name, Kind kind, boolean required) {

  /** How a column's values are written. */
  enum Kind {
    /** Text of few different values. */
    WORD,
    /** Text that is different in most rows. */
    ID,
    /** Days since 1970-01-01. */
    DATE,
    /** Microseconds since 1970-01-01T00:00Z. */
    INSTANT,
    /** Hundredths of the major unit. */
    MONEY,
    WHOLE,
    REAL,
    BOOLEAN
  }

  static Column required(String name, Kind kind) {
    return new Column(name, kind, true);
  }

  static Column optional(String name, Kind kind) {
    return new Column(name, kind, false);
  }

  /** The column as a Parquet type. */
  Type parquet() {
    Type.Repetition repetition = required ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
    return Types.primitive(physical(), repetition).as(logical()).named(name);
  }

  private PrimitiveTypeName physical() {
    return switch (kind) {
      case WORD, ID -> PrimitiveTypeName.BINARY;
      case DATE, WHOLE -> PrimitiveTypeName.INT32;
      case INSTANT, MONEY -> PrimitiveTypeName.INT64;
      case REAL -> PrimitiveTypeName.DOUBLE;
      case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
    };
  }

  private @Nullable LogicalTypeAnnotation logical() {
    return switch (kind) {
      case WORD, ID -> LogicalTypeAnnotation.stringType();
      case DATE -> LogicalTypeAnnotation.dateType();
      case INSTANT -> LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS);
      case MONEY -> LogicalTypeAnnotation.decimalType(2, 18);
      case WHOLE, REAL, BOOLEAN -> null;
    };
  }
}
