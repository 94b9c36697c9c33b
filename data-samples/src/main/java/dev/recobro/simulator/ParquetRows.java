package dev.recobro.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Writes rows to a Parquet file on the local disk. */
final class ParquetRows implements Rows {

  private final ParquetWriter<Row> writer;

  ParquetRows(Table table, Path file) throws IOException {
    Builder builder = new Builder(new LocalOutputFile(file), table.columns());
    for (Column column : table.columns()) {
      // A dictionary of ids would only be built to be thrown away.
      builder.withDictionaryEncoding(column.name(), column.kind() != Column.Kind.ID);
    }
    writer = builder.build();
  }

  @Override
  public void write(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

    private final List<Column> columns;

    Builder(OutputFile file, List<Column> columns) {
      super(file);
      this.columns = columns;
      withConf(new PlainParquetConfiguration());
      withCompressionCodec(CompressionCodecName.ZSTD);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, though never called
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return new Support(columns);
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
      return new Support(columns);
    }
  }

  private static final class Support extends WriteSupport<Row> {

    private final Column[] columns;
    private RecordConsumer out;

    @SuppressWarnings("NullAway.Init") // the writer hands the consumer over before the first row
    Support(List<Column> columns) {
      this.columns = columns.toArray(new Column[0]);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, though never called
    public WriteContext init(Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    private WriteContext context() {
      Type[] types = new Type[columns.length];
      for (int c = 0; c < columns.length; c++) {
        types[c] = columns[c].parquet();
      }
      return new WriteContext(new MessageType("row", types), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(Row row) {
      out.startMessage();
      for (int c = 0; c < columns.length; c++) {
        if (row.has(c)) {
          out.startField(columns[c].name(), c);
          value(row, c);
          out.endField(columns[c].name(), c);
        }
      }
      out.endMessage();
    }

    private void value(Row row, int c) {
      switch (columns[c].kind()) {
        case WORD, ID -> out.addBinary(row.text(c));
        case DATE, WHOLE -> out.addInteger((int) row.number(c));
        case INSTANT, MONEY -> out.addLong(row.number(c));
        case REAL -> out.addDouble(row.real(c));
        case BOOLEAN -> out.addBoolean(row.number(c) != 0);
      }
    }
  }
}
