package dev.recobro.ledger;

import java.util.Iterator;
import org.apache.spark.sql.Row;

/** Rows whose first one can be looked at before it is taken. */
final class PeekedRows implements Iterator<Row> {

  private final Row first;
  private final Iterator<Row> rest;
  private boolean taken;

  PeekedRows(Iterator<Row> rows) {
    this.first = rows.next();
    this.rest = rows;
  }

  Row first() {
    return first;
  }

  @Override
  public boolean hasNext() {
    return !taken || rest.hasNext();
  }

  @Override
  public Row next() {
    if (taken) {
      return rest.next();
    }
    taken = true;
    return first;
  }
}
