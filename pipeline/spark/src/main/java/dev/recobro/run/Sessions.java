package dev.recobro.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark sessions as Recobro needs them. */
public final class Sessions {

  private static final String HERE = "127.0.0.1";

  /** Masters in this process, and clusters that this machine alone can reach. */
  private static final Pattern THIS_MACHINE =
      Pattern.compile("local.*|spark://(localhost|127\\.[\\d.]+|\\[::1]):.*");

  private Sessions() {}

  /**
   * Opens a session; settings already given (by {@code spark-submit}) win.
   *
   * @param master null takes {@code SPARK_MASTER}, else this machine
   * @throws IllegalStateException when a cluster's master doesn't answer
   */
  public static SparkSession open(@Nullable String master) {
    requireTemporaryFolder();
    SparkSession.Builder builder = SparkSession.builder().appName("recobro");
    String submitted = System.getProperty("spark.master");
    String chosen = submitted == null ? chosen(master) : submitted;
    builder.master(chosen);
    settings().forEach((key, value) -> setUnlessGiven(builder, key, value));
    if (THIS_MACHINE.matcher(chosen).matches()) {
      setUnlessGiven(builder, "spark.driver.bindAddress", HERE);
      setUnlessGiven(builder, "spark.driver.host", HERE);
    }
    if (submitted == null && !chosen.startsWith("local")) {
      setUnlessGiven(builder, "spark.jars", String.join(",", ClusterJars.here().ours()));
    }
    if (chosen.startsWith("local")) {
      return prepared(builder);
    }
    setUnlessGiven(
        builder,
        ExecutorFlags.SETTING,
        ExecutorFlags.of(
            ManagementFactory.getRuntimeMXBean().getInputArguments(),
            System.getProperty("spark.executor.extraJavaOptions", "")));
    return FirstExecutor.opened(() -> prepared(builder), chosen);
  }

  private static SparkSession prepared(SparkSession.Builder builder) {
    SparkSession session = builder.getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    // A cluster may have a default of its own; a path without a scheme is one of this machine.
    session.sparkContext().hadoopConfiguration().set("fs.defaultFS", "file:///");
    return session;
  }

  /** Where Spark on this machine keeps what doesn't fit into memory. */
  static Path temporaryFolder() {
    String fromEnvironment = System.getenv("SPARK_LOCAL_DIRS");
    String folders =
        fromEnvironment != null
            ? fromEnvironment
            : System.getProperty("spark.local.dir", System.getProperty("java.io.tmpdir", "/tmp"));
    return Path.of(folders.split(",", 2)[0]);
  }

  /** Spark would end the process without a word on what is missing. */
  private static void requireTemporaryFolder() {
    try {
      if (!Files.isDirectory(temporaryFolder())) {
        Files.createDirectories(temporaryFolder());
      }
      Files.delete(Files.createTempDirectory(temporaryFolder(), "recobro-"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "can't write Spark's temporary files (spark.local.dir) to " + temporaryFolder(), e);
    }
  }

  private static String chosen(@Nullable String master) {
    String fromEnvironment = System.getenv("SPARK_MASTER");
    if (master != null) {
      return master;
    }
    return fromEnvironment == null || fromEnvironment.isEmpty() ? "local[*]" : fromEnvironment;
  }

  private static Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("spark.ui.enabled", "false"),
        Map.entry("spark.sql.session.timeZone", "UTC"),
        // A laptop's night needs few partitions; a cluster gives its own number.
        Map.entry("spark.sql.shuffle.partitions", "8"),
        Map.entry("spark.sql.parquet.compression.codec", "snappy"),
        // HotSpot never compiles a longer method, so Spark has to split what it generates.
        Map.entry("spark.sql.codegen.hugeMethodLimit", "8000"),
        // Rows of two kinds go to files of their own without being sorted by kind: Spark begins to
        // sort as soon as it has opened as many.
        Map.entry("spark.sql.maxConcurrentOutputFileWriters", "3"),
        // A flipped bit in a page is an error, not another value.
        Map.entry("spark.hadoop.parquet.page.verify-checksum.enabled", "true"),
        // No checksum files beside ours, and renames that replace.
        Map.entry("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem"),
        Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"));
  }

  private static void setUnlessGiven(SparkSession.Builder builder, String key, String value) {
    if (System.getProperty(key) == null) {
      builder.config(key, value);
    }
  }
}
