package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.ArrowColumn;
import dev.recobro.api.arrow.Reals;
import java.io.IOException;

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
  public ArrowColumn arrow() {
    return new Reals(row -> values[row]);
  }
}
