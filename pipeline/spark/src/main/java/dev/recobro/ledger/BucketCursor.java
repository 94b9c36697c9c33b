package dev.recobro.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Walks one bucket, debtor by debtor in bytewise order; a debtor's newest segment holds the truth.
 */
final class BucketCursor implements AutoCloseable {

  private final List<SegmentCursor> newestFirst = new ArrayList<>();

  /** Opens a bucket's files, the oldest segment first. */
  BucketCursor(List<String> files, MessageType schema, Configuration conf) {
    for (String file : files) {
      newestFirst.add(0, new SegmentCursor(file, schema, conf));
    }
  }

  /** The next debtor; null at the end. */
  byte @Nullable [] debtor() {
    byte[] least = null;
    for (SegmentCursor segment : newestFirst) {
      byte[] debtor = segment.debtor();
      if (debtor != null && (least == null || Arrays.compareUnsigned(debtor, least) < 0)) {
        least = debtor;
      }
    }
    return least;
  }

  /** Takes the rows of {@code debtor}, which must be the next one. */
  List<LedgerRow> take(byte[] debtor) {
    List<LedgerRow> rows = new ArrayList<>(2);
    move(debtor, rows);
    return rows;
  }

  /** Passes over the rows of {@code debtor}, which must be the next one. */
  void skip(byte[] debtor) {
    move(debtor, null);
  }

  private void move(byte[] debtor, @Nullable List<LedgerRow> into) {
    boolean taken = false;
    for (SegmentCursor segment : newestFirst) {
      if (Arrays.equals(segment.debtor(), debtor)) {
        segment.take(taken ? null : into);
        taken = true;
      }
    }
  }

  @Override
  public void close() {
    newestFirst.forEach(SegmentCursor::close);
  }
}
