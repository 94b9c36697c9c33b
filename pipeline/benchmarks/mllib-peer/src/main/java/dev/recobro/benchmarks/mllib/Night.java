package dev.recobro.benchmarks.mllib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A night as Spark alone would do it: features by a query of groupings, one chance by MLlib's
 * boosted trees. The query's first column is {@code account_id}, the others are features.
 *
 * <ul>
 *   <li>{@code train QUERY MODEL TREES DEPTH SEED}: the query's last column is the label
 *   <li>{@code score QUERY MODEL OUT}: writes {@code account_id, chance} as Parquet
 *   <li>{@code totals QUERY OUT}: writes the values of the query's one row, each in a line
 * </ul>
 */
public final class Night {
  /** MLlib's trees know no missing value; a number that no feature reaches stands for it. */
  private static final double MISSING = -1e12;

  private Night() {}

  public static void main(String[] arguments) throws IOException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("mllib night")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 8)
            .getOrCreate();
    try (spark) {
      spark.sparkContext().setLogLevel("ERROR");
      Dataset<Row> query = spark.sql(Files.readString(Path.of(arguments[1])));
      switch (arguments[0]) {
        case "train" -> train(query, Arrays.copyOfRange(arguments, 2, arguments.length));
        case "score" -> score(query, arguments[2], arguments[3]);
        case "totals" -> totals(query, Path.of(arguments[2]));
        default -> throw new IllegalArgumentException("unknown: " + arguments[0]);
      }
    }
  }

  private static void train(Dataset<Row> query, String[] words) throws IOException {
    Dataset<Row> rows = assembled(query).cache();
    new GBTClassifier()
        .setMaxIter(Integer.parseInt(words[1]))
        .setMaxDepth(Integer.parseInt(words[2]))
        .setSeed(Long.parseLong(words[3]))
        .fit(rows)
        .write()
        .overwrite()
        .save(words[0]);
  }

  private static void score(Dataset<Row> query, String model, String out) {
    Column chance = functions.vector_to_array(new Column("probability"), "float32").getItem(1);
    GBTClassificationModel.load(model)
        .transform(assembled(query))
        .select(new Column("account_id"), chance.as("chance"))
        .write()
        .parquet(out);
  }

  private static void totals(Dataset<Row> query, Path out) throws IOException {
    Row row = query.head();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      lines.append(String.format(Locale.ROOT, "%s%n", row.isNullAt(i) ? 0 : row.get(i)));
    }
    Files.writeString(out, lines);
  }

  private static Dataset<Row> assembled(Dataset<Row> query) {
    String[] features =
        Arrays.stream(query.columns())
            .filter(name -> !name.equals("account_id") && !name.equals("label"))
            .toArray(String[]::new);
    Dataset<Row> filled = query.na().fill(MISSING, features);
    return new VectorAssembler()
        .setInputCols(features)
        .setOutputCol("features")
        .transform(filled)
        .select(
            Arrays.stream(query.columns()).anyMatch("label"::equals)
                ? new Column[] {new Column("label").cast("double"), new Column("features")}
                : new Column[] {new Column("account_id"), new Column("features")});
  }
}
