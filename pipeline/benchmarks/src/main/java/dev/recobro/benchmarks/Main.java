package dev.recobro.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recobro bench NAME}: runs one benchmark, prints its table, then one JSON line. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Runs a benchmark: a table, then one JSON line. Exit 1 where a check fails.")
public final class Main implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "which benchmark")
  private String name = "";

  @Option(names = "--accounts", paramLabel = "N", description = "size of the input")
  private @Nullable Long accounts;

  @Option(names = "--seeds", paramLabel = "N", description = "runs with other seeds")
  private @Nullable Integer seeds;

  @Option(names = "--rounds", paramLabel = "N", description = "rounds of what is done again")
  private @Nullable Integer rounds;

  @Option(names = "--sizes", split = ",", paramLabel = "N", description = "several sizes")
  private List<Long> sizes = List.of();

  @Option(names = "--root", hidden = true)
  private Path root = Path.of(System.getProperty("recobro.root", "."));

  @Option(names = "--debug", description = "print the stack trace of a failure")
  private boolean debug;

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  static int execute(String... arguments) {
    return new CommandLine(new Main()).execute(arguments);
  }

  @Override
  public Integer call() {
    Benchmark benchmark = Benchmarks.named(name).orElse(null);
    if (benchmark == null) {
      System.err.printf(
          "bench: there is no benchmark '%s'; take one of %s%n", name, Benchmarks.names());
      return 2;
    }
    try {
      return run(
          benchmark,
          new Options(root.toAbsolutePath().normalize(), accounts, seeds, rounds, sizes));
    } catch (Exception e) {
      System.err.printf("bench %s failed: %s%n", name, e);
      if (debug) {
        e.printStackTrace();
      }
      return 1;
    }
  }

  private static int run(Benchmark benchmark, Options options) throws Exception {
    Report report = benchmark.run(options);
    String line = ReportJson.line(report, Commit.of(options.root()), Machine.here());
    ReportJson.write(options.root(), report.name(), line);
    System.out.println(report.table().text());
    for (Check check : report.checks()) {
      System.out.printf(
          "%s  %s: %s, bar %s %s%n",
          check.holds() ? "holds" : "FAILS",
          check.name(),
          check.value(),
          check.sense().words(),
          check.bar());
    }
    System.out.println();
    System.out.println(line);
    return report.holds() ? 0 : 1;
  }
}
