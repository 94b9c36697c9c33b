package dev.recobro.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Walks one bucket's file of one segment, debtor by debtor. */
final class SegmentCursor implements AutoCloseable {

  private final ParquetFileReader reader;
  private final MessageType schema;
  private final String file;
  private @Nullable RowGroup group;
  private int row;

  SegmentCursor(String file, MessageType schema, Configuration conf) {
    try {
      this.reader =
          ParquetFileReader.open(
              LedgerFile.input(file, conf),
              ParquetReadOptions.builder().usePageChecksumVerification(true).build());
      this.reader.setRequestedSchema(schema);
      this.schema = schema;
      this.file = file;
      advance();
    } catch (IOException | RuntimeException e) {
      // Parquet meets damaged bytes with exceptions of many kinds.
      throw new DamagedLedgerException(file, e);
    }
  }

  /** The debtor on whom the cursor stands; null at the end. */
  byte @Nullable [] debtor() {
    return group == null ? null : group.debtor(row);
  }

  /** Takes the debtor's rows, or passes over them when {@code into} is null. */
  void take(@Nullable List<LedgerRow> into) {
    byte[] debtor = debtor();
    while (group != null && Arrays.equals(group.debtor(row), debtor)) {
      if (into != null) {
        into.add(group.row(row));
      }
      row++;
      if (row == group.rows()) {
        nextGroup();
      }
    }
  }

  private void nextGroup() {
    try {
      advance();
    } catch (IOException | RuntimeException e) {
      throw new DamagedLedgerException(file, e);
    }
  }

  private void advance() throws IOException {
    PageReadStore pages = reader.readNextRowGroup();
    row = 0;
    if (pages == null) {
      group = null;
      reader.close();
    } else {
      group = new RowGroup(pages, schema, reader.getFileMetaData().getCreatedBy());
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
