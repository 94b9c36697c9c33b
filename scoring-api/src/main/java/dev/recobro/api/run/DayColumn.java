package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.Days;
import java.io.IOException;
import java.time.LocalDate;

/** One civil day for all rows. */
record DayColumn(LocalDate day) implements Column {

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    out.writeString(day.toString());
  }

  @Override
  public void csv(StringBuilder out, int row) {
    out.append(day);
  }

  @Override
  public ArrowColumn arrow() {
    int epochDay = Math.toIntExact(day.toEpochDay());
    return new Days(row -> epochDay);
  }
}
