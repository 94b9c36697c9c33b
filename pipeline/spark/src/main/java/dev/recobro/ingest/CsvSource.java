package dev.recobro.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads CSV files as rows of text, one task a file or more, with the line of every record. */
final class CsvSource {

  private static final int MOST_TASKS = 256;

  private CsvSource() {}

  /** One CSV file: its index among all files, and values that its partition folders give. */
  record Source(PortfolioFile file, int index, Map<String, String> partition)
      implements Serializable {

    /** Opens the file and moves to its header. */
    CsvRecords open(Configuration conf) throws IOException {
      Path path = new Path(URI.create(file.uri()));
      CsvRecords records = new CsvRecords(path.getFileSystem(conf).open(path));
      next(records);
      return records;
    }

    boolean next(CsvRecords records) throws IOException {
      try {
        return records.next();
      } catch (LongLineException e) {
        throw new InputRefusedException(
            file.table(), Check.MALFORMED_ROW, file.path() + ": " + e.getMessage());
      }
    }
  }

  static Dataset<Row> read(
      SparkSession spark, Table table, List<PortfolioFile> files, Set<String> wanted) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    Set<String> extra = new TreeSet<>(wanted);
    table.columns().forEach(column -> extra.remove(column.name()));
    Set<String> present = new TreeSet<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      PortfolioFile file = files.get(i);
      if (file.csv()) {
        Source source = new Source(file, i, partition(file.path()));
        Set<String> columns = new TreeSet<>(header(conf, source).keySet());
        columns.addAll(source.partition().keySet());
        RawTable.requireColumns(table, columns, extra, file.path());
        present.addAll(columns);
        sources.add(source);
      }
    }
    present.retainAll(wanted);
    List<String> columns = List.copyOf(present);
    int tasks = Math.min(sources.size(), MOST_TASKS);
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(sources, tasks)
            .flatMap(source -> new CsvRows(source, columns)),
        schema(columns));
  }

  static StructType schema(List<String> columns) {
    StructType schema = new StructType();
    for (String column : columns) {
      schema = schema.add(column, DataTypes.StringType);
    }
    return schema
        .add(RawTable.FILE, DataTypes.IntegerType, false)
        .add(RawTable.LINE, DataTypes.LongType, false)
        .add(RawTable.MALFORMED, DataTypes.StringType);
  }

  /** Values from folders such as {@code paid_on=2026-01-31/}. */
  static Map<String, String> partition(String path) {
    Map<String, String> values = new HashMap<>();
    String[] segments = path.split("/");
    for (int i = 0; i + 1 < segments.length; i++) {
      int equals = segments[i].indexOf('=');
      if (equals > 0) {
        values.put(segments[i].substring(0, equals), segments[i].substring(equals + 1));
      }
    }
    return Map.copyOf(values);
  }

  /** The position of each column in the file; empty for an empty file. */
  private static Map<String, Integer> header(Configuration conf, Source source) {
    try (CsvRecords records = source.open(conf)) {
      return positions(records);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + source.file().uri(), e);
    }
  }

  private static Map<String, Integer> positions(CsvRecords records) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    for (int i = 0; i < records.count(); i++) {
      String name = records.field(i);
      if (name != null) {
        positions.putIfAbsent(name.strip(), i);
      }
    }
    return positions;
  }

  /** The rows of one file. */
  private static final class CsvRows implements Iterator<Row> {

    private final Source source;
    private final List<String> columns;
    private final CsvRecords records;
    private final int width;
    private final int[] position;
    private boolean more;

    CsvRows(Source source, List<String> columns) throws IOException {
      this.source = source;
      this.columns = columns;
      this.records = source.open(TaskSettings.hadoop());
      this.position = new int[columns.size()];
      Map<String, Integer> header = positions(records);
      this.width = records.count();
      for (int i = 0; i < position.length; i++) {
        position[i] = header.getOrDefault(columns.get(i), -1);
      }
      advance();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Row next() {
      @Nullable Object[] values = new @Nullable Object[position.length + 3];
      values[position.length] = source.index();
      values[position.length + 1] = records.line();
      if (records.malformed() || records.count() != width) {
        values[position.length + 2] = records.text();
      } else {
        for (int i = 0; i < position.length; i++) {
          values[i] =
              position[i] >= 0
                  ? records.field(position[i])
                  : source.partition().get(columns.get(i));
        }
      }
      try {
        advance();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + source.file().uri(), e);
      }
      return org.apache.spark.sql.RowFactory.create(values);
    }

    private void advance() throws IOException {
      more = source.next(records);
      if (!more) {
        records.close();
      }
    }
  }
}
