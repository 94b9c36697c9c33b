package dev.recobro.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param root the project's root folder
 * @param accounts size asked for; null leaves it to the benchmark
 * @param seeds runs with another seed asked for; likewise
 * @param rounds of what is done again and again; likewise
 */
public record Options(
    Path root, @Nullable Long accounts, @Nullable Integer seeds, @Nullable Integer rounds) {
  /** Leaves seeds and rounds to the benchmark. */
  public Options(Path root, @Nullable Long accounts) {
    this(root, accounts, null, null);
  }

  public Options {
    if (seeds != null && seeds <= 0) {
      throw new IllegalArgumentException("--seeds must be positive, not " + seeds);
    }
    if (rounds != null && rounds <= 0) {
      throw new IllegalArgumentException("--rounds must be positive, not " + rounds);
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

  /** The rounds asked for, else {@code usual}. */
  public int roundsOr(int usual) {
    return rounds == null ? usual : rounds;
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
