package dev.recobro.api.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** One Parquet file, whose footer is read once and kept. */
public final class ParquetFile {
  private final Path path;
  private final ParquetMetadata footer;

  private ParquetFile(Path path, ParquetMetadata footer) {
    this.path = path;
    this.footer = footer;
  }

  /** Reads the footer of the file at {@code path}. */
  public static ParquetFile open(Path path) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(new LocalInputFile(path), options().build())) {
      return new ParquetFile(path, reader.getFooter());
    }
  }

  /** How many rows the file has. */
  public int rows() {
    return Math.toIntExact(
        footer.getBlocks().stream().mapToLong(block -> block.getRowCount()).sum());
  }

  /** Hands over every row group, with those of {@code columns} that the file has. */
  public void scan(Set<String> columns, Consumer<RowGroup> visitor) throws IOException {
    MessageType schema = only(columns);
    try (ParquetFileReader reader = reader(options().build())) {
      reader.setRequestedSchema(schema);
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        visitor.accept(group(pages, schema));
      }
    }
  }

  /**
   * Looks for a row by statistics, Bloom filter and page index, and reads only pages that may hold
   * it.
   *
   * @param visitor gives empty when the row isn't among the rows that it is handed
   */
  public <T> Optional<T> find(String column, String value, Function<RowGroup, Optional<T>> visitor)
      throws IOException {
    FilterCompat.Filter filter =
        FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(value)));
    try (ParquetFileReader reader = reader(options().withRecordFilter(filter).build())) {
      Optional<T> found = Optional.empty();
      for (PageReadStore pages = reader.readNextFilteredRowGroup();
          pages != null && found.isEmpty();
          pages = reader.readNextFilteredRowGroup()) {
        found = visitor.apply(group(pages, footer.getFileMetaData().getSchema()));
      }
      return found;
    }
  }

  private ParquetFileReader reader(ParquetReadOptions options) throws IOException {
    LocalInputFile file = new LocalInputFile(path);
    return ParquetFileReader.open(file, footer, options, file.newStream());
  }

  private RowGroup group(PageReadStore pages, MessageType schema) {
    return new RowGroup(pages, schema, footer.getFileMetaData().getCreatedBy());
  }

  private MessageType only(Set<String> columns) {
    MessageType schema = footer.getFileMetaData().getSchema();
    return new MessageType(
        schema.getName(),
        schema.getFields().stream().filter(field -> columns.contains(field.getName())).toList());
  }

  private static ParquetReadOptions.Builder options() {
    return ParquetReadOptions.builder(new PlainParquetConfiguration())
        .withCodecFactory(new PlainCodecs());
  }
}
