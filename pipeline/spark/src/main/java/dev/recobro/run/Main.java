package dev.recobro.run;

import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The pipeline's command line. */
@Command(
    name = "recobro",
    description = "From a portfolio of overdue accounts to today's ranked worklist.",
    subcommands = {
      ImportCommand.class,
      TrainCommand.class,
      RunCommand.class,
      EvaluateCommand.class,
      ModelsCommand.class,
      BacktestCommand.class,
      WhatIfCommand.class,
      ClusterJarsCommand.class,
      DemoCommand.class
    })
public final class Main {

  /** The only clock of the pipeline. */
  static final InstantSource CLOCK = InstantSource.system();

  private Main() {}

  /** Runs one command; the exit code is 0 done, 1 failed, 2 bad arguments, 3 input refused. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.registerConverter(Path.class, new LocalPathConverter());
    line.setParameterExceptionHandler(
        (e, given) -> say(e.getMessage() + "; see --help", Failure.BAD_INPUT));
    line.setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
    return line.execute(args);
  }

  private static int fail(Exception e, CommandLine failed) {
    Object command = failed.getCommand();
    if (command instanceof Debuggable debuggable && debuggable.debug()) {
      e.printStackTrace();
    }
    Failure failure = Failure.of(e);
    return say(failure.line(), failure.code());
  }

  private static int say(String message, int code) {
    System.err.println("recobro: " + message);
    return code;
  }
}
