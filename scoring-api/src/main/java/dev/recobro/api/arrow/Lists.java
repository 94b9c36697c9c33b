package dev.recobro.api.arrow;

import java.util.List;
import java.util.function.IntPredicate;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * A list a row; the elements of all rows lie behind each other.
 *
 * @param there whether a row has a list; else it is null
 * @param start of each row's elements; one more than there are rows
 * @param elements by place
 */
public record Lists(IntPredicate there, int[] start, ArrowColumn elements) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return new Field(
        name, FieldType.nullable(new ArrowType.List()), List.of(elements.field("element")));
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    if (there.test(row)) {
      ListVector lists = (ListVector) vector;
      int count = start[row + 1] - start[row];
      int first = lists.startNewValue(at);
      for (int i = 0; i < count; i++) {
        elements.put(lists.getDataVector(), first + i, start[row] + i);
      }
      lists.endValue(at, count);
    }
  }
}
