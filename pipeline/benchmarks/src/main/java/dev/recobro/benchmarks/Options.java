package dev.recobro.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param root the project's root folder
 * @param accounts size asked for; null leaves it to the benchmark
 * @param seeds runs with another seed asked for; likewise
 * @param rounds of what is done again and again; likewise
 * @param sizes that it is done at; likewise where empty
 */
public record Options(
    Path root,
    @Nullable Long accounts,
    @Nullable Integer seeds,
    @Nullable Integer rounds,
    List<Long> sizes) {
  /** Leaves all but the size to the benchmark. */
  public Options(Path root, @Nullable Long accounts) {
    this(root, accounts, null, null, List.of());
  }

  public Options {
    sizes = sizes.stream().sorted().distinct().toList();
    if (!sizes.isEmpty() && sizes.get(0) <= 0) {
      throw new IllegalArgumentException("--sizes must be positive, not " + sizes.get(0));
    }
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

  /** The sizes asked for, ascending, else {@code usual}. */
  public List<Long> sizesOr(List<Long> usual) {
    return sizes.isEmpty() ? usual : sizes;
  }

  /** Where portfolios and what else takes long to make are kept from one run to the next. */
  public Path work() {
    return root.resolve(".recobro/bench");
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
