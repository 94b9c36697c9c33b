package dev.recobro.api.arrow;

import java.util.function.IntToLongFunction;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Exact amounts, as decimal(18,3).
 *
 * @param thousandths of a major unit, by row
 */
public record Amounts(IntToLongFunction thousandths) implements ArrowColumn {
  /** Digits in all. */
  public static final int PRECISION = 18;

  /** Digits behind the point. */
  public static final int SCALE = 3;

  private static final int BITS = 128;

  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.Decimal(PRECISION, SCALE, BITS));
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    ((DecimalVector) vector).setSafe(at, thousandths.applyAsLong(row));
  }
}
