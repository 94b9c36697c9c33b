package dev.recobro.api.arrow;

import java.util.function.IntUnaryOperator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Whole numbers.
 *
 * @param of by row
 */
public record Ints(IntUnaryOperator of) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.Int(32, true));
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    ((IntVector) vector).setSafe(at, of.applyAsInt(row));
  }
}
