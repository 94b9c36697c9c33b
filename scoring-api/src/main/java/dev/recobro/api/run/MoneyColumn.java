package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;

/**
 * Exact amounts in thousandths of a major unit, written with the decimals of the row's currency.
 *
 * @param decimals of each row's currency
 */
record MoneyColumn(long[] thousandths, byte[] decimals) implements Column {
  static final int SCALE = 3;
  private static final int PRECISION = 18;

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    out.writeNumber(Decimals.fixed(thousandths[row], SCALE, decimals[row]));
  }

  @Override
  public void csv(StringBuilder out, int row) {
    out.append(Decimals.fixed(thousandths[row], SCALE, decimals[row]));
  }

  @Override
  public FieldVector vector(String name, BufferAllocator allocator) {
    return new DecimalVector(name, allocator, PRECISION, SCALE);
  }

  @Override
  public void fill(FieldVector vector, int[] rows, int from, int to) {
    DecimalVector amounts = (DecimalVector) vector;
    amounts.allocateNew(to - from);
    for (int i = from; i < to; i++) {
      amounts.set(i - from, thousandths[rows[i]]);
    }
  }
}
