package dev.recobro.api.arrow;

import java.util.Set;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.ArrowType.ArrowTypeID;
import org.apache.arrow.vector.types.pojo.Field;

/** What a column is to hold, and in which Arrow types it may come. */
public enum CellKind {
  TEXT("string", Set.of()),
  DAY("date32, or string such as 2026-01-31", Set.of(ArrowTypeID.Date, ArrowTypeID.Timestamp)),
  TIME(
      "timestamp with a time zone, or string such as 2026-01-31T17:05:00-05:00",
      Set.of(ArrowTypeID.Timestamp)),
  AMOUNT(
      "decimal128, int64, float64 or string",
      Set.of(ArrowTypeID.Decimal, ArrowTypeID.Int, ArrowTypeID.FloatingPoint)),
  TRUTH("bool", Set.of(ArrowTypeID.Bool)),
  /** Words between bars, or a list of them. */
  WORDS("string, or list of string", Set.of(ArrowTypeID.List, ArrowTypeID.LargeList)),
  /** Whatever an attribute may be. */
  VALUE(
      "string, bool, int64, float64, decimal128 or date32",
      Set.of(
          ArrowTypeID.Bool,
          ArrowTypeID.Int,
          ArrowTypeID.FloatingPoint,
          ArrowTypeID.Decimal,
          ArrowTypeID.Date));

  private static final Set<ArrowTypeID> TEXTS = Set.of(ArrowTypeID.Utf8, ArrowTypeID.LargeUtf8);

  private final String wanted;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of
  private final Set<ArrowTypeID> types;

  CellKind(String wanted, Set<ArrowTypeID> types) {
    this.wanted = wanted;
    this.types = types;
  }

  /** Refuses a column of another type. */
  void demand(Field field) throws StreamRefused {
    ArrowTypeID id = field.getType().getTypeID();
    boolean fits =
        id == ArrowTypeID.Null
            || (this != TRUTH && TEXTS.contains(id))
            || (types.contains(id) && fits(field));
    if (!fits) {
      throw StreamRefused.unfit(
          "has %s as %s: send %s".formatted(field.getName(), field.getType(), wanted));
    }
  }

  private boolean fits(Field field) {
    ArrowType type = field.getType();
    if (type instanceof ArrowType.Timestamp timestamp) {
      boolean zoned = timestamp.getTimezone() != null && !timestamp.getTimezone().isEmpty();
      return zoned == (this == TIME);
    }
    if (type instanceof ArrowType.FloatingPoint real) {
      return real.getPrecision() != FloatingPointPrecision.HALF;
    }
    return this != WORDS
        || (field.getChildren().size() == 1
            && TEXTS.contains(field.getChildren().get(0).getType().getTypeID()));
  }
}
