package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;

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
  public FieldVector vector(String name, BufferAllocator allocator) {
    return new IntVector(name, allocator);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int from, int to) {
    IntVector ints = (IntVector) vector;
    ints.allocateNew(to - from);
    for (int i = from; i < to; i++) {
      ints.set(i - from, values[rows[i]]);
    }
  }
}
