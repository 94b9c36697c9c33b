package dev.recobro.run;

import dev.recobro.ingest.InputRefusedException;
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

  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;
  private static final int REFUSED = 3;

  private Main() {}

  /** Runs one command; the exit code is 0 done, 1 failed, 2 bad arguments, 3 input refused. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.registerConverter(Path.class, new LocalPathConverter());
    line.setParameterExceptionHandler(
        (e, given) -> say(e.getMessage() + "; see --help", BAD_INPUT));
    line.setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed));
    return line.execute(args);
  }

  private static int fail(Exception e, CommandLine failed) {
    Object command = failed.getCommand();
    if (command instanceof Debuggable debuggable && debuggable.debug()) {
      e.printStackTrace();
    }
    if (e instanceof InputRefusedException) {
      return say("input refused: " + e.getMessage(), REFUSED);
    }
    if (e instanceof BadInput) {
      return say(reason(e), BAD_INPUT);
    }
    return say(reason(e), FAILED);
  }

  /** The first message in the chain of causes that says something. */
  private static String reason(Throwable e) {
    String message = e.getMessage();
    if (message == null && e.getCause() != null) {
      return reason(e.getCause());
    }
    return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
  }

  private static int say(String message, int code) {
    System.err.println("recobro: " + message);
    return code;
  }
}
