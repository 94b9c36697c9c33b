package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.Lists;
import dev.recobro.api.arrow.Reals;
import dev.recobro.api.arrow.Structs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why each row stands where it stands: its reasons, strongest first, as parallel arrays.
 *
 * @param start index of the first reason of each row; one more than there are rows
 */
record ReasonsColumn(
    int[] start,
    TextColumn feature,
    double[] value,
    double[] effect,
    TextColumn textEn,
    TextColumn textEs,
    TextColumn group)
    implements Column {

  /** The feature of the first reason of {@code row}; empty text when it has none. */
  String firstFeature(int row) {
    return start[row] < start[row + 1] ? feature.known(start[row]) : "";
  }

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    out.writeStartArray();
    for (int i = start[row]; i < start[row + 1]; i++) {
      out.writeStartObject();
      out.writeFieldName("feature");
      feature.json(out, i);
      out.writeFieldName("value");
      Decimals.write(out, value[i], Decimals.SHARE);
      out.writeFieldName("effect");
      Decimals.write(out, effect[i], Decimals.SHARE);
      out.writeFieldName("text_en");
      textEn.json(out, i);
      out.writeFieldName("text_es");
      textEs.json(out, i);
      out.writeFieldName("group");
      group.json(out, i);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  @Override
  public void csv(StringBuilder out, int row) {
    Csv.field(out, Json.text(json -> json(json, row)));
  }

  @Override
  public ArrowColumn arrow() {
    Map<String, ArrowColumn> fields = new LinkedHashMap<>();
    fields.put("feature", feature.arrow());
    fields.put("value", new Reals(i -> value[i]));
    fields.put("effect", new Reals(i -> effect[i]));
    fields.put("text_en", textEn.arrow());
    fields.put("text_es", textEs.arrow());
    fields.put("group", group.arrow());
    return new Lists(row -> true, start, new Structs(i -> true, fields));
  }
}
