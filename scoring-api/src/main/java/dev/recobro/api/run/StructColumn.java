package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.Reals;
import dev.recobro.api.arrow.Structs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  public ArrowColumn arrow() {
    Map<String, ArrowColumn> fields = new LinkedHashMap<>();
    for (String name : names) {
      TextColumn text = texts.get(name);
      fields.put(name, text == null ? new Reals(row -> number(name, row)) : text.arrow());
    }
    return new Structs(row -> there.at(row) != null, fields);
  }
}
