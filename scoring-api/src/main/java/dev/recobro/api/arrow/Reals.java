package dev.recobro.api.arrow;

import java.util.function.IntToDoubleFunction;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Real numbers.
 *
 * @param of by row; one that isn't finite is written as null, as in JSON
 */
public record Reals(IntToDoubleFunction of) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE));
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    double value = of.applyAsDouble(row);
    if (Double.isFinite(value)) {
      ((Float8Vector) vector).setSafe(at, value);
    }
  }
}
