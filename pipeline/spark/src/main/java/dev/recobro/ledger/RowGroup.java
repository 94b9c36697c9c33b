package dev.recobro.ledger;

import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;

/**
 * One Parquet row group, every column flat in one primitive array, with the offsets at which rows
 * begin. Nothing is allocated per row until a row is sliced out.
 */
final class RowGroup {

  private final int rows;
  private final byte[][] debtors;
  private final byte[][] accounts;
  private final int[][] offsets = new int[LedgerColumn.GROUPS][];
  private final int[][] ints = new int[LedgerColumn.COUNT][];
  private final long[][] longs = new long[LedgerColumn.COUNT][];

  RowGroup(PageReadStore pages, MessageType schema, String writtenBy) {
    this.rows = Math.toIntExact(pages.getRowCount());
    ColumnReadStoreImpl columns = new ColumnReadStoreImpl(pages, new Ignored(), schema, writtenBy);
    this.debtors = texts(columns.getColumnReader(descriptor(schema, "debtor_id")));
    this.accounts = texts(columns.getColumnReader(descriptor(schema, "account_id")));
    for (LedgerColumn column : LedgerColumn.ALL) {
      if (schema.containsField(column.code())) {
        ColumnDescriptor descriptor = descriptor(schema, column.code());
        int entries = Math.toIntExact(pages.getPageReader(descriptor).getTotalValueCount());
        read(column, columns.getColumnReader(descriptor), entries);
      }
    }
  }

  int rows() {
    return rows;
  }

  byte[] debtor(int row) {
    return debtors[row];
  }

  /** Copies one row out; columns that weren't read are empty. */
  LedgerRow row(int row) {
    LedgerRow copy = LedgerRow.empty(debtors[row], accounts[row]);
    for (LedgerColumn column : LedgerColumn.ALL) {
      int at = column.ordinal();
      int[] starts = offsets[column.group().ordinal()];
      if (ints[at] != null) {
        copy.ints()[at] = slice(ints[at], starts[row], starts[row + 1]);
      } else if (longs[at] != null) {
        copy.longs()[at] = slice(longs[at], starts[row], starts[row + 1]);
      }
    }
    return copy;
  }

  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  private static int[] slice(int[] values, int from, int to) {
    return from == to ? NO_INTS : Arrays.copyOfRange(values, from, to);
  }

  private static long[] slice(long[] values, int from, int to) {
    return from == to ? NO_LONGS : Arrays.copyOfRange(values, from, to);
  }

  private byte[][] texts(ColumnReader reader) {
    byte[][] texts = new byte[rows][];
    for (int row = 0; row < rows; row++) {
      texts[row] = reader.getBinary().getBytes();
      reader.consume();
    }
    return texts;
  }

  private void read(LedgerColumn column, ColumnReader reader, int entries) {
    int[] starts = null;
    if (column.leads()) {
      starts = new int[rows + 1];
      offsets[column.group().ordinal()] = starts;
    }
    if (column.wide()) {
      longs[column.ordinal()] = longs(reader, entries);
    } else {
      ints[column.ordinal()] =
          starts == null ? ints(reader, entries) : ints(reader, entries, starts);
    }
  }

  private int[] ints(ColumnReader reader, int entries, int[] starts) {
    int[] values = new int[entries];
    int row = 0;
    int count = 0;
    for (int entry = 0; entry < entries; entry++) {
      if (reader.getCurrentRepetitionLevel() == 0) {
        starts[row++] = count;
      }
      if (reader.getCurrentDefinitionLevel() == 1) {
        values[count++] = reader.getInteger();
      }
      reader.consume();
    }
    starts[rows] = count;
    return Arrays.copyOf(values, count);
  }

  private static int[] ints(ColumnReader reader, int entries) {
    int[] values = new int[entries];
    int count = 0;
    for (int entry = 0; entry < entries; entry++) {
      if (reader.getCurrentDefinitionLevel() == 1) {
        values[count++] = reader.getInteger();
      }
      reader.consume();
    }
    return values;
  }

  private static long[] longs(ColumnReader reader, int entries) {
    long[] values = new long[entries];
    int count = 0;
    for (int entry = 0; entry < entries; entry++) {
      if (reader.getCurrentDefinitionLevel() == 1) {
        values[count++] = reader.getLong();
      }
      reader.consume();
    }
    return values;
  }

  private static ColumnDescriptor descriptor(MessageType schema, String name) {
    return schema.getColumnDescription(new String[] {name});
  }

  /** Column readers want a converter, but are read here value by value. */
  private static final class Ignored extends GroupConverter {

    @Override
    public Converter getConverter(int field) {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
