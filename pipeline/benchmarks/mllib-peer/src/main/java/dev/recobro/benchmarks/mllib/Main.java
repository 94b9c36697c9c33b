package dev.recobro.benchmarks.mllib;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * For each folder below the one named, trains {@link GBTClassifier} with its defaults on {@code
 * train.csv} and writes its chances for {@code test.csv}, row by row, to {@code scores.csv}, and
 * the CPU-seconds of both to {@code cpu-seconds}. Columns: {@code row}, {@code label}, then
 * features.
 */
public final class Main {
  private Main() {}

  /** Takes the folder and the seed. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    List<Path> splits;
    try (Stream<Path> entries = Files.list(folder)) {
      splits = entries.filter(Files::isDirectory).sorted().toList();
    }
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("mllib peer")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
    try (spark) {
      for (Path split : splits) {
        run(spark, split, seed);
      }
    }
  }

  private static void run(SparkSession spark, Path split, long seed) throws IOException {
    double before = cpuSeconds();
    Dataset<Row> train = read(spark, split.resolve("train.csv")).cache();
    GBTClassificationModel model = new GBTClassifier().setSeed(seed).fit(train);
    Column chance = functions.vector_to_array(new Column("probability"), "float64").getItem(1);
    List<Row> scored =
        model
            .transform(read(spark, split.resolve("test.csv")))
            .select(new Column("row"), chance.as("chance"))
            .orderBy("row")
            .collectAsList();
    Files.write(
        split.resolve("scores.csv"),
        scored.stream().map(row -> String.valueOf(row.getDouble(1))).toList());
    Files.writeString(
        split.resolve("cpu-seconds"), String.format(Locale.ROOT, "%.2f", cpuSeconds() - before));
    train.unpersist();
  }

  private static Dataset<Row> read(SparkSession spark, Path csv) {
    Dataset<Row> words = spark.read().option("header", true).csv(csv.toString());
    Dataset<Row> rows =
        words.select(
            Arrays.stream(words.columns())
                .map(name -> words.col(name).cast(name.equals("row") ? "long" : "double").as(name))
                .toArray(Column[]::new));
    String[] features =
        Arrays.stream(rows.columns())
            .filter(name -> !name.equals("row") && !name.equals("label"))
            .toArray(String[]::new);
    return new VectorAssembler()
        .setInputCols(features)
        .setOutputCol("features")
        .transform(rows)
        .select("row", "label", "features");
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
