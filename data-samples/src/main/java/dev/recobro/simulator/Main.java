package dev.recobro.simulator;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Starts {@code recobro sample}. Exit codes: 0 done, 1 failed, 2 bad arguments. */
public final class Main {

  private static final int FAILED = 1;
  private static final int BAD_ARGUMENTS = 2;

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command; answers the exit code. Errors are one line on the error stream. */
  static int run(String... args) {
    SampleCommand command = new SampleCommand();
    CommandLine line =
        new CommandLine(CommandSpec.create().name("recobro")).addSubcommand("sample", command);
    line.setParameterExceptionHandler(
        (bad, given) -> {
          bad.getCommandLine().getErr().println("recobro sample: " + bad.getMessage());
          return BAD_ARGUMENTS;
        });
    line.setExecutionExceptionHandler(
        (failure, ran, parsed) -> {
          ran.getErr().println("recobro sample: " + failure.getMessage());
          if (command.debug()) {
            failure.printStackTrace(ran.getErr());
          }
          return FAILED;
        });
    return line.execute(args);
  }
}
