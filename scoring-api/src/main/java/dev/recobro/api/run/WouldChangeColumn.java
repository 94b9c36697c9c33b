package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;

/** What would change each row's propensity most one way: nothing for a row without a group. */
record WouldChangeColumn(
    TextColumn group, double[] from, double[] to, TextColumn textEn, TextColumn textEs)
    implements Column {

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    if (group.at(row) == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeFieldName("group");
    group.json(out, row);
    out.writeFieldName("from");
    Decimals.write(out, from[row], Decimals.SHARE);
    out.writeFieldName("to");
    Decimals.write(out, to[row], Decimals.SHARE);
    out.writeFieldName("text_en");
    textEn.json(out, row);
    out.writeFieldName("text_es");
    textEs.json(out, row);
    out.writeEndObject();
  }

  @Override
  public void csv(StringBuilder out, int row) {
    if (group.at(row) != null) {
      Csv.field(out, Json.text(json -> json(json, row)));
    }
  }

  @Override
  public FieldVector vector(String name, BufferAllocator allocator) {
    return new Field(
            name,
            FieldType.nullable(new ArrowType.Struct()),
            List.of(
                Field.nullable("group", ReasonVectors.TEXT),
                Field.nullable("from", ReasonVectors.REAL),
                Field.nullable("to", ReasonVectors.REAL),
                Field.nullable("text_en", ReasonVectors.TEXT),
                Field.nullable("text_es", ReasonVectors.TEXT)))
        .createVector(allocator);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int first, int end) {
    StructVector structs = (StructVector) vector;
    structs.allocateNew();
    for (int i = first; i < end; i++) {
      int at = i - first;
      int row = rows[i];
      if (group.at(row) != null) {
        structs.setIndexDefined(at);
        ReasonVectors.text(structs, "group", at, group, row);
        structs.getChild("from", Float8Vector.class).setSafe(at, from[row]);
        structs.getChild("to", Float8Vector.class).setSafe(at, to[row]);
        ReasonVectors.text(structs, "text_en", at, textEn, row);
        ReasonVectors.text(structs, "text_es", at, textEs, row);
      }
    }
    structs.setValueCount(end - first);
  }
}
