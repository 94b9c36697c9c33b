package dev.recobro.api.arrow;

import java.util.function.IntToDoubleFunction;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Real numbers of single precision, as features are.
 *
 * @param of by row; NaN stays NaN, as in the published run
 */
public record Floats(IntToDoubleFunction of) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE));
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    ((Float4Vector) vector).setSafe(at, (float) of.applyAsDouble(row));
  }
}
