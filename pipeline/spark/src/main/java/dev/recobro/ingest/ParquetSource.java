package dev.recobro.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads Parquet files as they are typed, with the number of every row in its file. */
final class ParquetSource {

  private static final StructType INDEX =
      new StructType().add("uri", DataTypes.StringType).add(RawTable.FILE, DataTypes.IntegerType);

  private ParquetSource() {}

  static Dataset<Row> read(
      SparkSession spark, Table table, List<PortfolioFile> files, Set<String> wanted) {
    List<Row> index = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).csv()) {
        // Spark writes local files with one slash, Hadoop's listing with three.
        index.add(RowFactory.create(files.get(i).uri().replaceFirst("^file:/+", "file:/"), i));
      }
    }
    List<PortfolioFile> parquet = files.stream().filter(file -> !file.csv()).toList();
    parquet.forEach(ParquetSource::requireBytes);
    String[] uris = parquet.stream().map(file -> path(file).toString()).toArray(String[]::new);
    // A column that only later files have must not vanish because the first one lacks it.
    Dataset<Row> all =
        spark
            .read()
            .option("mergeSchema", uris.length > 1)
            .option("basePath", base(parquet.get(0)))
            // A cluster's own settings must not leave out what can't be read.
            .option("ignoreCorruptFiles", false)
            .option("ignoreMissingFiles", false)
            .parquet(uris);
    Set<String> present = new TreeSet<>(Set.of(all.columns()));
    Set<String> extra = new TreeSet<>(wanted);
    table.columns().forEach(column -> extra.remove(column.name()));
    RawTable.requireColumns(table, present, extra, table.code());
    present.retainAll(wanted);

    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    present.forEach(name -> columns.add(col(name)));
    columns.add(col("_metadata.row_index").plus(1).as(RawTable.LINE));
    columns.add(lit(null).cast(DataTypes.StringType).as(RawTable.MALFORMED));
    if (uris.length == 1) {
      columns.add(lit(index.get(0).getInt(1)).as(RawTable.FILE));
      return all.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }
    columns.add(col("_metadata.file_path").as("uri"));
    return all.select(columns.toArray(org.apache.spark.sql.Column[]::new))
        .join(broadcast(spark.createDataFrame(index, INDEX)), new String[] {"uri"}, "left")
        .withColumn(
            RawTable.FILE,
            coalesce(col(RawTable.FILE), raise_error(col("uri")).cast(DataTypes.IntegerType)))
        .drop("uri");
  }

  /** Spark passes over an empty file as if it weren't there. */
  private static void requireBytes(PortfolioFile file) {
    if (file.length() == 0) {
      throw new UnreadableFile(file.uri(), "it is empty").refusal();
    }
  }

  /** The portfolio's folder, under which partition folders begin. */
  private static String base(PortfolioFile file) {
    Path path = path(file);
    for (int depth = file.path().split("/").length; depth > 0; depth--) {
      path = path.getParent();
    }
    return path.toString();
  }

  private static Path path(PortfolioFile file) {
    return new Path(URI.create(file.uri()));
  }
}
