package dev.recobro.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param root the project's root folder
 * @param accounts size asked for; null leaves it to the benchmark
 * @param seeds runs with another seed asked for; likewise
 */
public record Options(Path root, @Nullable Long accounts, @Nullable Integer seeds) {
  /** Leaves the seeds to the benchmark. */
  public Options(Path root, @Nullable Long accounts) {
    this(root, accounts, null);
  }

  public Options {
    if (seeds != null && seeds <= 0) {
      throw new IllegalArgumentException("--seeds must be positive, not " + seeds);
    }
    if (accounts != null && accounts <= 0) {
      throw new IllegalArgumentException("--accounts must be positive, not " + accounts);
    }
  }

  /** The size asked for, else {@code usual}. */
  public long accountsOr(long usual) {
    return accounts == null ? usual : accounts;
  }

  /** The seeds asked for, else {@code usual}. */
  public int seedsOr(int usual) {
    return seeds == null ? usual : seeds;
  }

  /** Where the shared data sets lie beside the project. */
  public Path data() {
    return root.resolve("../shared/data");
  }

  /** A folder that may be emptied at any time, below the build's own. */
  public Path scratch() {
    return root.resolve("pipeline/benchmarks/target/scratch");
  }
}
