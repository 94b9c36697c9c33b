package dev.recobro.api.arrow;

import java.util.function.IntPredicate;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Yes or no.
 *
 * @param of by row
 */
public record Truths(IntPredicate of) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.Bool());
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    ((BitVector) vector).setSafe(at, of.test(row) ? 1 : 0);
  }
}
