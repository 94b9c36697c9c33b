package dev.recobro.api.run;

import java.util.Map;
import java.util.Objects;

/**
 * All worklist entries of a run, column by column, in the order of its files.
 *
 * @param columns by name, in the order in which they are written
 */
record Entries(
    int count,
    Map<String, Column> columns,
    TextColumn desk,
    IntColumn rank,
    TextColumn accountId,
    TextColumn currency,
    TextColumn channel,
    TextColumn bucket,
    TextColumn segment,
    MoneyColumn overdue,
    ReasonsColumn reasons) {

  /** The cells of {@code column}. */
  Column column(WorklistColumn column) {
    return Objects.requireNonNull(columns.get(column.column()), column::column);
  }

  /** The number in {@code column} at {@code row}, to sort by. */
  double number(String column, int row) {
    Column values = columns.get(column);
    if (values instanceof IntColumn ints) {
      return ints.values()[row];
    }
    if (values instanceof MoneyColumn money) {
      return money.thousandths()[row];
    }
    if (values instanceof RealColumn reals) {
      return reals.values()[row];
    }
    throw new IllegalArgumentException("not a number: " + column);
  }
}
