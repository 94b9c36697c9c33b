package dev.recobro.api;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The API's command line. */
@Command(
    name = "recobro",
    description = "Serves published runs over HTTP, and looks after what it recorded.",
    subcommands = {
      Serve.class,
      Export.class,
      Audit.class,
      KeysCommand.class,
      Backup.class,
      Restore.class,
      Push.class
    })
public final class Main {
  /** Asked by whoever needs the moment; nobody else looks at the machine's clock. */
  static final InstantSource CLOCK = InstantSource.system();

  private Main() {}

  /** Runs a command; the process ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(
            (wrong, arguments) -> {
              wrong
                  .getCommandLine()
                  .getErr()
                  .println("recobro: " + wrong.getMessage() + "; see --help");
              return CommandLine.ExitCode.USAGE;
            });
  }
}
