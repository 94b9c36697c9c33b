package dev.recobro.api.run;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.arrow.Amounts;
import dev.recobro.api.arrow.ArrowColumn;
import java.io.IOException;

/**
 * Exact amounts in thousandths of a major unit, written with the decimals of the row's currency.
 *
 * @param decimals of each row's currency
 */
record MoneyColumn(long[] thousandths, byte[] decimals) implements Column {
  static final int SCALE = 3;

  @Override
  public void json(JsonGenerator out, int row) throws IOException {
    out.writeNumber(Decimals.fixed(thousandths[row], SCALE, decimals[row]));
  }

  @Override
  public void csv(StringBuilder out, int row) {
    out.append(Decimals.fixed(thousandths[row], SCALE, decimals[row]));
  }

  @Override
  public ArrowColumn arrow() {
    return new Amounts(row -> thousandths[row]);
  }
}
