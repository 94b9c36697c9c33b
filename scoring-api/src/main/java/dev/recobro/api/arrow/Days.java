package dev.recobro.api.arrow;

import java.util.function.IntUnaryOperator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Civil days.
 *
 * @param of by row, in days since 1970-01-01
 */
public record Days(IntUnaryOperator of) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.Date(DateUnit.DAY));
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    ((DateDayVector) vector).setSafe(at, of.applyAsInt(row));
  }
}
