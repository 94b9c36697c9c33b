package dev.recobro.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/**
 * Content of a folder: a hash of each file's content, by its path in the folder. Of a Parquet file
 * that is its schema and its rows in order: its bytes aren't the same from one process to the next,
 * as the encodings in its footer are printed from a hash set.
 */
final class Tree {

  private Tree() {}

  static SortedMap<String, Long> of(Path folder) throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, name.endsWith(".parquet") ? rows(file) : bytes(file));
      }
    }
    return files;
  }

  private static long bytes(Path file) throws IOException {
    return Arrays.hashCode(Files.readAllBytes(file));
  }

  private static long rows(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
      long hash = schema.toString().hashCode();
      PageReadStore pages = reader.readNextRowGroup();
      while (pages != null) {
        RecordReader<Group> rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
        for (long n = 0; n < pages.getRowCount(); n++) {
          hash = hash * 1_000_003 + rows.read().toString().hashCode();
        }
        pages = reader.readNextRowGroup();
      }
      return hash;
    }
  }
}
