package dev.recobro.simulator;

import java.io.IOException;

/** Counts the rows that go by. */
final class CountedRows implements Rows {

  private final Rows rows;
  private long count;

  CountedRows(Rows rows) {
    this.rows = rows;
  }

  @Override
  public void write(Row row) throws IOException {
    rows.write(row);
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
