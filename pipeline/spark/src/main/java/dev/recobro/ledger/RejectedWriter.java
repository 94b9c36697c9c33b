package dev.recobro.ledger;

import dev.recobro.ingest.Check;
import dev.recobro.ingest.Table;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/** Writes one bucket's rejected rows; makes no file when there are none. */
final class RejectedWriter implements AutoCloseable {

  private static final String SCHEMA =
      """
      message rejected {
        required binary table (STRING);
        required binary file (STRING);
        required int64 line;
        required binary check (STRING);
        required binary content (STRING);
      }
      """;

  private final String path;
  private final Configuration conf;
  private @Nullable ParquetWriter<Group> writer;
  private final MessageType schema = MessageTypeParser.parseMessageType(SCHEMA);

  RejectedWriter(String path, Configuration conf) {
    this.path = path;
    this.conf = conf;
  }

  void write(Table table, String file, long line, Check check, String content) throws IOException {
    if (writer == null) {
      writer = ExampleParquetWriter.builder(LedgerFile.output(path, conf)).withType(schema).build();
    }
    Group row = new SimpleGroup(schema);
    row.add("table", table.code());
    row.add("file", file);
    row.add("line", line);
    row.add("check", check.code());
    row.add("content", content);
    writer.write(row);
  }

  /** Whether there is a file. */
  boolean any() {
    return writer != null;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
