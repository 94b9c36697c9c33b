package dev.recobro.api.arrow;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * Several named values a row.
 *
 * @param there whether a row has them; else it is null
 * @param fields by name, in order
 */
public record Structs(IntPredicate there, Map<String, ArrowColumn> fields) implements ArrowColumn {
  @Override
  public Field field(String name) {
    List<Field> children =
        fields.entrySet().stream().map(one -> one.getValue().field(one.getKey())).toList();
    return new Field(name, FieldType.nullable(new ArrowType.Struct()), children);
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    if (there.test(row)) {
      StructVector structs = (StructVector) vector;
      structs.setIndexDefined(at);
      fields.forEach((name, column) -> column.put(structs.getChild(name), at, row));
    }
  }
}
