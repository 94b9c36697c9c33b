package dev.recobro.benchmarks.segments;

import dev.recobro.benchmarks.SimulatedPortfolio;
import dev.recobro.simulator.HiddenType;
import java.io.IOException;
import java.nio.file.Path;
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

  /** The portfolio of this size and seed below {@code work}; simulated when it isn't there yet. */
  static TruePortfolio of(long accounts, long seed, Path work)
      throws IOException, InterruptedException {
    Path folder = work.resolve("segments-%d-seed-%d".formatted(accounts, seed));
    SimulatedPortfolio.of(accounts, seed, folder);
    return new TruePortfolio(folder);
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
