package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;

/**
 * Estimates: rounded in text, where digits beyond say nothing, and whole in Arrow.
 *
 * @param decimals to which each row's value is rounded in text
 */
record RealColumn(double[] values, byte[] decimals) implements Column {

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    Decimals.write(out, values[row], decimals[row]);
  }

  @Override
  public void csv(StringBuilder out, int row) {
    if (Double.isFinite(values[row])) {
      out.append(Decimals.rounded(values[row], decimals[row]));
    }
  }

  @Override
  public FieldVector vector(String name, BufferAllocator allocator) {
    return new Float8Vector(name, allocator);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int from, int to) {
    Float8Vector reals = (Float8Vector) vector;
    reals.allocateNew(to - from);
    for (int i = from; i < to; i++) {
      reals.set(i - from, values[rows[i]]);
    }
  }
}
