package dev.recobro.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param root the project's root folder
 * @param accounts size asked for; null leaves it to the benchmark
 */
public record Options(Path root, @Nullable Long accounts) {
  public Options {
    if (accounts != null && accounts <= 0) {
      throw new IllegalArgumentException("--accounts must be positive, not " + accounts);
    }
  }

  /** The size asked for, else {@code usual}. */
  public long accountsOr(long usual) {
    return accounts == null ? usual : accounts;
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
