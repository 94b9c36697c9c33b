package dev.recobro.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recobro sample}: simulates a portfolio and writes its tables. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Simulates a portfolio and writes its tables.")
final class SampleCommand implements Callable<Integer> {

  @Option(names = "--accounts", required = true, description = "How many accounts.")
  private int accounts;

  @Option(names = "--days", required = true, description = "Length of the history, in days.")
  private int days;

  @Option(names = "--seed", required = true, description = "Seed: the same one, the same rows.")
  private long seed;

  @Option(names = "--out", required = true, description = "New or empty folder to write to.")
  private Path out;

  @Option(
      names = "--as-of",
      defaultValue = "2026-11-01",
      description = "The day after the history's last (default ${DEFAULT-VALUE}).")
  private LocalDate asOf;

  @Option(
      names = "--nights",
      defaultValue = "7",
      description = "How many last days have event files of their own (default ${DEFAULT-VALUE}).")
  private int nights;

  @Option(names = "--csv", description = "Writes CSV rather than Parquet.")
  private boolean csv;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Threads; they don't change the rows (default ${DEFAULT-VALUE}).")
  private int threads;

  @Option(names = "--debug", description = "Shows the stack trace of an error.")
  private boolean debug;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  SampleCommand() {}

  boolean debug() {
    return debug;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Scenario scenario = scenario();
    checkEmpty();
    Layout layout =
        new Layout(
            out,
            csv ? Format.CSV : Format.PARQUET,
            scenario.endDay(),
            nights,
            Portfolio.small(accounts) ? 3 : 1);
    Map<Table, Long> rows = write(new Portfolio(scenario, layout));
    PrintWriter print = spec.commandLine().getOut();
    rows.forEach((table, count) -> print.printf("%-15s %,15d rows%n", table.folder(), count));
    print.printf("written to %s; use it with --as-of %s%n", out, asOf);
    return 0;
  }

  private Scenario scenario() {
    try {
      if (threads < 1 || nights < 0) {
        throw new IllegalArgumentException("--threads must be at least 1, --nights at least 0");
      }
      return new Scenario(accounts, days, seed, asOf);
    } catch (IllegalArgumentException bad) {
      throw new ParameterException(spec.commandLine(), bad.getMessage(), bad);
    }
  }

  private void checkEmpty() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw new ParameterException(
          spec.commandLine(), "--out %s is a file; name a new or empty folder".formatted(out));
    }
    try (Stream<Path> content = Files.list(out)) {
      if (content.findAny().isPresent()) {
        throw new ParameterException(
            spec.commandLine(), "--out %s isn't empty; name a new or empty folder".formatted(out));
      }
    }
  }

  private Map<Table, Long> write(Portfolio portfolio) throws IOException, InterruptedException {
    IntConsumer silent = lived -> {};
    if (!onTerminal()) {
      return portfolio.write(threads, silent);
    }
    long steps = (long) Portfolio.shards(accounts) * days;
    try (ProgressBar bar = new ProgressBar("simulating days", steps)) {
      return portfolio.write(threads, bar::stepBy);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // from Java 22 on the bar may show without a terminal
  private static boolean onTerminal() {
    return System.console() != null;
  }
}
