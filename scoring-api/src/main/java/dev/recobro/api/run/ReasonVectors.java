package dev.recobro.api.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/** Reasons in Arrow: a list of structs. */
final class ReasonVectors {
  static final ArrowType REAL = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
  static final ArrowType TEXT = new ArrowType.Utf8();

  private ReasonVectors() {}

  static FieldVector empty(String name, BufferAllocator allocator) {
    Field reason =
        new Field(
            "element",
            FieldType.nullable(new ArrowType.Struct()),
            List.of(
                Field.nullable("feature", TEXT),
                Field.nullable("value", REAL),
                Field.nullable("effect", REAL),
                Field.nullable("text_en", TEXT),
                Field.nullable("text_es", TEXT),
                Field.nullable("group", TEXT)));
    return new Field(name, FieldType.nullable(new ArrowType.List()), List.of(reason))
        .createVector(allocator);
  }

  static void fill(ListVector lists, ReasonsColumn reasons, int[] rows, int from, int to) {
    lists.allocateNew();
    StructVector structs = (StructVector) lists.getDataVector();
    int next = 0;
    for (int i = from; i < to; i++) {
      int first = reasons.start()[rows[i]];
      int count = reasons.start()[rows[i] + 1] - first;
      lists.startNewValue(i - from);
      for (int k = 0; k < count; k++) {
        structs.setIndexDefined(next);
        put(structs, next, reasons, first + k);
        next++;
      }
      lists.endValue(i - from, count);
    }
    structs.setValueCount(next);
  }

  private static void put(StructVector structs, int at, ReasonsColumn reasons, int from) {
    text(structs, "feature", at, reasons.feature(), from);
    structs.getChild("value", Float8Vector.class).setSafe(at, reasons.value()[from]);
    structs.getChild("effect", Float8Vector.class).setSafe(at, reasons.effect()[from]);
    text(structs, "text_en", at, reasons.textEn(), from);
    text(structs, "text_es", at, reasons.textEs(), from);
    text(structs, "group", at, reasons.group(), from);
  }

  static void text(StructVector structs, String name, int at, TextColumn texts, int from) {
    String text = texts.at(from);
    if (text != null) {
      structs
          .getChild(name, VarCharVector.class)
          .setSafe(at, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
