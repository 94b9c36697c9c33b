package dev.recobro.benchmarks.segments;

import dev.recobro.simulator.HiddenType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A simulated portfolio of two years beside what its debtors are really like.
 *
 * @param folder its tables
 */
record TruePortfolio(Path folder) {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  private static final int DAYS = 730;

  /** The portfolio of this size and seed below {@code work}; simulated when it isn't there yet. */
  static TruePortfolio of(long accounts, long seed, Path work)
      throws IOException, InterruptedException {
    Path folder = work.resolve("segments-%d-seed-%d".formatted(accounts, seed));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(work);
      Path growing = Files.createTempDirectory(work, "growing-");
      simulate(accounts, seed, growing);
      Files.move(growing, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new TruePortfolio(folder);
  }

  private static void simulate(long accounts, long seed, Path into)
      throws IOException, InterruptedException {
    System.err.printf("bench: simulating %,d accounts, seed %d%n", accounts, seed);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.recobro.simulator.Main",
                "sample",
                "--accounts=" + accounts,
                "--days=" + DAYS,
                "--seed=" + seed,
                "--as-of=" + AS_OF,
                "--out=" + into)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the simulator failed: no portfolio at " + into);
    }
  }

  /** The hidden type of each account's debtor. */
  Map<String, HiddenType> types(SparkSession spark) {
    Map<String, HiddenType> types = new HashMap<>();
    for (Row row :
        spark
            .read()
            .parquet(folder.resolve("truth").toString())
            .select("account_id", "hidden_type")
            .collectAsList()) {
      types.put(row.getString(0), HiddenType.valueOf(row.getString(1).toUpperCase(Locale.ROOT)));
    }
    return types;
  }
}
