package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.Ints;
import java.io.IOException;

/** Whole numbers, a value a row. */
record IntColumn(int[] values) implements Column {

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    out.writeNumber(values[row]);
  }

  @Override
  public void csv(StringBuilder out, int row) {
    out.append(values[row]);
  }

  @Override
  public ArrowColumn arrow() {
    return new Ints(row -> values[row]);
  }
}
