package dev.recobro.api.arrow;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/**
 * Texts.
 *
 * @param of by row; null for none
 */
public record Texts(IntFunction<@Nullable String> of) implements ArrowColumn {
  @Override
  public Field field(String name) {
    return Field.nullable(name, new ArrowType.Utf8());
  }

  @Override
  public void put(FieldVector vector, int at, int row) {
    String text = of.apply(row);
    if (text != null) {
      ((VarCharVector) vector).setSafe(at, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
