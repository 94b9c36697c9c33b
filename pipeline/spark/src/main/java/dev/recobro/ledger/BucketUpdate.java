package dev.recobro.ledger;

import dev.recobro.ingest.Check;
import dev.recobro.ingest.EventColumns;
import dev.recobro.ingest.Table;
import dev.recobro.ingest.TaskSettings;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The work of one task: merges a bucket's new events with its rows and writes a new segment file.
 *
 * @param dir the ledger
 * @param folder of this update, below {@code dir}
 * @param files of every bucket, the oldest segment first
 * @param inputs paths of the files that were read, by table and index
 * @param whole whether to write all the bucket's rows, else only those of debtors with new events
 * @param latestDay of the ledger before this update
 */
record BucketUpdate(
    String dir,
    String folder,
    List<List<String>> files,
    Map<Table, List<String>> inputs,
    boolean whole,
    int latestDay)
    implements Serializable {

  /** Columns of the events, in the order in which {@link #run} reads them. */
  static final List<String> COLUMNS =
      List.of(
          EventColumns.TABLE,
          EventColumns.DEBTOR,
          EventColumns.ACCOUNT,
          EventColumns.KEY,
          EventColumns.PLACE,
          EventColumns.DAY,
          EventColumns.FIRST,
          EventColumns.SECOND,
          EventColumns.THIRD,
          EventColumns.CHECK,
          EventColumns.CONTENT);

  private static final long LINE = (1L << EventColumns.LINE_BITS) - 1;

  BucketOutcome run(int bucket, Iterator<InternalRow> events) {
    Configuration conf = TaskSettings.hadoop();
    long attempt = TaskContext.get().taskAttemptId();
    String file = "%s/segment/bucket-%05d-%d.parquet".formatted(folder, bucket, attempt);
    String rejectedFile = "%s/rejected/bucket-%05d-%d.parquet".formatted(folder, bucket, attempt);
    List<String> known = files.get(bucket).stream().map(name -> dir + "/" + name).toList();
    try (BucketCursor cursor = new BucketCursor(known, LedgerSchema.ALL, conf);
        RejectedWriter rejected = new RejectedWriter(dir + "/" + rejectedFile, conf);
        Run run = new Run(cursor, rejected, dir + "/" + file, conf)) {
      run.events(events);
      return new BucketOutcome(
          bucket,
          run.rows > 0 ? file : null,
          rejected.any() ? rejectedFile : null,
          run.rows,
          run.removed,
          run.added,
          run.tally);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the ledger's file " + dir + "/" + file, e);
    }
  }

  /** One bucket on its way. */
  private final class Run implements AutoCloseable {

    private final BucketCursor cursor;
    private final RejectedWriter rejected;
    private final String path;
    private final Configuration conf;
    private final Tally tally = new Tally();
    private final DebtorMerge merge = new DebtorMerge(tally, latestDay);
    private @org.jspecify.annotations.Nullable ParquetWriter<LedgerRow> writer;
    private long rows;
    private LedgerTotals removed = LedgerTotals.NONE;
    private LedgerTotals added = LedgerTotals.NONE;

    Run(BucketCursor cursor, RejectedWriter rejected, String path, Configuration conf) {
      this.cursor = cursor;
      this.rejected = rejected;
      this.path = path;
      this.conf = conf;
    }

    void events(Iterator<InternalRow> events) throws IOException {
      byte[] debtor = null;
      byte[] account = new byte[0];
      List<Event> ofDebtor = new ArrayList<>();
      while (events.hasNext()) {
        InternalRow row = events.next();
        Table table = Table.at(row.getInt(0));
        if (!row.isNullAt(9)) {
          reject(table, row);
          continue;
        }
        tally.accepted(table);
        byte[] next = row.getUTF8String(1).getBytes();
        if (!Arrays.equals(next, debtor)) {
          finish(debtor, ofDebtor);
          debtor = next;
          account = new byte[0];
        }
        byte[] named = row.getUTF8String(2).getBytes();
        account = Arrays.equals(named, account) ? account : named;
        ofDebtor.add(event(table, account, row));
      }
      finish(debtor, ofDebtor);
      copyUpTo(null);
      if (writer != null) {
        writer.close();
      }
    }

    private static Event event(Table table, byte[] account, InternalRow row) {
      return new Event(
          table,
          account,
          row.getLong(3),
          row.getLong(4),
          row.getInt(5),
          row.getLong(6),
          row.getLong(7),
          row.getInt(8));
    }

    private void reject(Table table, InternalRow row) throws IOException {
      Check check = Check.at(row.getInt(9));
      long place = row.getLong(4);
      String file =
          inputs.getOrDefault(table, List.of()).get((int) (place >>> EventColumns.LINE_BITS));
      tally.rejected(table, check);
      rejected.write(table, file, place & LINE, check, row.getUTF8String(10).toString());
    }

    private void finish(byte @org.jspecify.annotations.Nullable [] debtor, List<Event> events)
        throws IOException {
      if (debtor == null) {
        return;
      }
      copyUpTo(debtor);
      List<LedgerRow> known =
          Arrays.equals(cursor.debtor(), debtor) ? cursor.take(debtor) : List.of();
      for (LedgerRow row : known) {
        removed = removed.plus(row.totals());
      }
      for (LedgerRow row : merge.merge(debtor, known, events)) {
        write(row);
      }
      events.clear();
    }

    /** Copies or skips the rows of debtors before {@code bound}, or to the end when it is null. */
    private void copyUpTo(byte @org.jspecify.annotations.Nullable [] bound) throws IOException {
      if (bound == null && !whole) {
        return;
      }
      byte[] at = cursor.debtor();
      while (at != null && (bound == null || Arrays.compareUnsigned(at, bound) < 0)) {
        if (whole) {
          for (LedgerRow row : cursor.take(at)) {
            removed = removed.plus(row.totals());
            write(row);
          }
        } else {
          cursor.skip(at);
        }
        at = cursor.debtor();
      }
    }

    private void write(LedgerRow row) throws IOException {
      if (writer == null) {
        writer = LedgerWriter.open(path, conf);
      }
      writer.write(row);
      rows++;
      added = added.plus(row.totals());
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
