package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;

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
  public FieldVector vector(String name, BufferAllocator allocator) {
    return new DateDayVector(name, allocator);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int from, int to) {
    DateDayVector days = (DateDayVector) vector;
    days.allocateNew(to - from);
    int epochDay = Math.toIntExact(day.toEpochDay());
    for (int i = from; i < to; i++) {
      days.set(i - from, epochDay);
    }
  }
}
