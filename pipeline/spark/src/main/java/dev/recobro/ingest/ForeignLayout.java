package dev.recobro.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Brings tables of another layout into a portfolio's, by a mapping. */
public final class ForeignLayout {

  /** Column of every source: 1, 2, 3 … in a file; ascending, with gaps, over several. */
  static final String ROW = "_row";

  /** Characters of a CSV value; a file that lacks its line ends must not fill the memory. */
  private static final int LONGEST_VALUE = 1 << 20;

  private final SparkSession spark;
  private final Mapping mapping;
  private final List<String> sources;

  private ForeignLayout(SparkSession spark, Mapping mapping, List<String> sources) {
    this.spark = spark;
    this.mapping = mapping;
    this.sources = sources;
  }

  /**
   * Writes the portfolio's tables as Parquet into {@code outDir}, which must not exist or be empty:
   * all of them or nothing.
   *
   * @return rows written, by table
   * @throws BadMappingException when the mapping can't be used
   * @throws InputRefusedException when a source isn't there
   */
  public static Map<String, Long> convert(
      SparkSession spark, Path mappingFile, List<String> sources, String outDir) {
    Mapping mapping = Mapping.read(mappingFile);
    return new ForeignLayout(spark, mapping, List.copyOf(sources)).write(outDir);
  }

  private Map<String, Long> write(String outDir) {
    Configuration conf = spark.sparkContext().hadoopConfiguration();
    org.apache.hadoop.fs.Path out = new org.apache.hadoop.fs.Path(outDir);
    org.apache.hadoop.fs.Path half = new org.apache.hadoop.fs.Path(outDir + ".half");
    Map<String, Dataset<Row>> tables = tables(conf);
    try {
      FileSystem files = out.getFileSystem(conf);
      if (files.exists(out) && files.listStatus(out).length > 0) {
        throw new BadMappingException("out", outDir + " isn't empty");
      }
      files.delete(half, true);
      tables.forEach((name, rows) -> rows.write().parquet(half + "/" + name));
      Map<String, Long> written = new LinkedHashMap<>();
      tables
          .keySet()
          .forEach(name -> written.put(name, spark.read().parquet(half + "/" + name).count()));
      files.delete(out, true);
      files.mkdirs(out.getParent() == null ? out : files.makeQualified(out).getParent());
      if (!files.rename(half, out)) {
        throw new IOException("cannot rename " + half);
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the portfolio " + outDir, e);
    }
  }

  private Map<String, Dataset<Row>> tables(Configuration conf) {
    Map<String, Dataset<Row>> opened = new TreeMap<>();
    mapping.sources().forEach((name, source) -> opened.put(name, open(conf, name, source)));
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    for (Mapping.TableMapping table : mapping.tables()) {
      Dataset<Row> source = opened.get(table.source());
      if (source != null) {
        tables.put(table.table().code(), table(source, table));
      }
    }
    return tables;
  }

  private Dataset<Row> open(Configuration conf, String name, Mapping.Source source) {
    if (source.position() < 1 || source.position() > sources.size()) {
      throw new BadMappingException(
          "sources." + name + ".position",
          "is %d, but %d sources were given".formatted(source.position(), sources.size()));
    }
    String place = sources.get(source.position() - 1);
    try {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(place);
      if (!path.getFileSystem(conf).exists(path)) {
        throw new InputRefusedException(name, Check.MISSING_TABLE, "no file or folder " + place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + place, e);
    }
    // Whole files: rows keep their order, and quoted values may span lines.
    Dataset<Row> rows =
        spark
            .read()
            .format(source.format())
            .option("header", true)
            .option("multiLine", true)
            .option("mode", "FAILFAST")
            .option("maxCharsPerColumn", LONGEST_VALUE)
            .options(source.options())
            .load(place);
    return rows.withColumn(ROW, monotonically_increasing_id().plus(1));
  }

  private static Dataset<Row> table(Dataset<Row> source, Mapping.TableMapping table) {
    Dataset<Row> rows = source;
    if (table.filter().isPresent()) {
      String filter = table.filter().get();
      rows = step(table.key("filter"), rows, from -> from.filter(filter));
    }
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    List<org.apache.spark.sql.Column> groups = table.group().stream().map(g -> expr(g)).toList();
    for (Map.Entry<String, String> column : new TreeMap<>(table.columns()).entrySet()) {
      String key = table.key("columns." + column.getKey());
      Dataset<Row> from = rows;
      // One by one first, so that an error names its key.
      step(key, from, all -> select(all, groups, List.of(expr(column.getValue()).as("value"))));
      columns.add(expr(column.getValue()).as(column.getKey()));
    }
    List<org.apache.spark.sql.Column> names =
        new TreeMap<>(table.columns()).keySet().stream().map(name -> col(name)).toList();
    Dataset<Row> selected =
        step(table.key("columns"), rows, all -> select(all, groups, columns))
            .select(names.toArray(org.apache.spark.sql.Column[]::new));
    return table.distinct() ? selected.distinct() : selected;
  }

  private static Dataset<Row> select(
      Dataset<Row> rows,
      List<org.apache.spark.sql.Column> groups,
      List<org.apache.spark.sql.Column> columns) {
    if (groups.isEmpty()) {
      return rows.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }
    return rows.groupBy(groups.toArray(org.apache.spark.sql.Column[]::new))
        .agg(
            columns.get(0),
            columns.subList(1, columns.size()).toArray(org.apache.spark.sql.Column[]::new));
  }

  /** Something that Spark may refuse to understand. */
  private interface Step {
    Dataset<Row> of(Dataset<Row> rows) throws AnalysisException;
  }

  private static Dataset<Row> step(String key, Dataset<Row> rows, Step step) {
    try {
      return step.of(rows);
    } catch (AnalysisException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("not understood");
      throw new BadMappingException(key, reason, e);
    }
  }
}
