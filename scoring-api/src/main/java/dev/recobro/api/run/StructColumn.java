package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/**
 * Several values a row, named.
 *
 * @param there a field without which the row has none of them
 * @param texts by name of the field
 * @param numbers likewise; NaN where the row has none
 * @param names of all fields, in order
 */
record StructColumn(
    TextColumn there,
    List<String> names,
    Map<String, TextColumn> texts,
    Map<String, double[]> numbers)
    implements Column {

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    if (there.at(row) == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    for (String name : names) {
      out.writeFieldName(name);
      TextColumn text = texts.get(name);
      if (text != null) {
        text.json(out, row);
      } else {
        Decimals.write(out, number(name, row), Decimals.SHARE);
      }
    }
    out.writeEndObject();
  }

  private double number(String name, int row) {
    double[] values = numbers.get(name);
    return values == null ? Double.NaN : values[row];
  }

  @Override
  public void csv(StringBuilder out, int row) {
    if (there.at(row) != null) {
      Csv.field(out, Json.text(json -> json(json, row)));
    }
  }

  @Override
  public FieldVector vector(String name, BufferAllocator allocator) {
    List<Field> fields = new ArrayList<>();
    for (String field : names) {
      fields.add(
          Field.nullable(
              field, texts.containsKey(field) ? ReasonVectors.TEXT : ReasonVectors.REAL));
    }
    return new Field(name, FieldType.nullable(new ArrowType.Struct()), fields)
        .createVector(allocator);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int first, int end) {
    StructVector structs = (StructVector) vector;
    structs.allocateNew();
    for (int i = first; i < end; i++) {
      if (there.at(rows[i]) != null) {
        structs.setIndexDefined(i - first);
        put(structs, i - first, rows[i]);
      }
    }
    structs.setValueCount(end - first);
  }

  private void put(StructVector structs, int at, int row) {
    texts.forEach((name, text) -> ReasonVectors.text(structs, name, at, text, row));
    numbers.forEach(
        (name, values) -> {
          if (!Double.isNaN(values[row])) {
            structs.getChild(name, Float8Vector.class).setSafe(at, values[row]);
          }
        });
  }
}
