package dev.recobro.ledger;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Writes ledger rows as Parquet. */
@SuppressWarnings("deprecation") // Abstract in this Parquet, though deprecated.
final class LedgerWriter extends ParquetWriter.Builder<LedgerRow, LedgerWriter> {

  private static final long ROW_GROUP_BYTES = 16L << 20;

  private LedgerWriter(OutputFile file) {
    super(file);
  }

  static ParquetWriter<LedgerRow> open(String file, Configuration conf) throws IOException {
    LedgerWriter writer =
        new LedgerWriter(LedgerFile.output(file, conf))
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES);
    for (LedgerColumn column : LedgerColumn.ALL) {
      // A dictionary of values that hardly repeat would only be built to be thrown away.
      boolean repeats = !column.key() && column != LedgerColumn.CONTACT_SECOND;
      writer = writer.withDictionaryEncoding(column.code(), repeats);
    }
    return writer.build();
  }

  @Override
  protected LedgerWriter self() {
    return this;
  }

  @Override
  protected WriteSupport<LedgerRow> getWriteSupport(Configuration conf) {
    return new Rows();
  }

  @Override
  protected WriteSupport<LedgerRow> getWriteSupport(ParquetConfiguration conf) {
    return new Rows();
  }

  private static final class Rows extends WriteSupport<LedgerRow> {

    private @Nullable RecordConsumer consumer;

    @Override
    public WriteContext init(Configuration conf) {
      return new WriteContext(LedgerSchema.ALL, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(LedgerSchema.ALL, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer given) {
      consumer = given;
    }

    @Override
    public void write(LedgerRow row) {
      RecordConsumer out = Objects.requireNonNull(consumer, "not prepared");
      out.startMessage();
      text(out, "debtor_id", LedgerSchema.DEBTOR, row.debtorId());
      text(out, "account_id", LedgerSchema.ACCOUNT, row.accountId());
      for (LedgerColumn column : LedgerColumn.ALL) {
        if (row.count(column.group()) > 0) {
          int field = LedgerSchema.FIRST_EVENT_COLUMN + column.ordinal();
          out.startField(column.code(), field);
          if (column.wide()) {
            for (long value : row.longs(column)) {
              out.addLong(value);
            }
          } else {
            for (int value : row.ints(column)) {
              out.addInteger(value);
            }
          }
          out.endField(column.code(), field);
        }
      }
      out.endMessage();
    }

    private static void text(RecordConsumer out, String name, int field, byte[] value) {
      out.startField(name, field);
      out.addBinary(Binary.fromConstantByteArray(value));
      out.endField(name, field);
    }
  }
}
