package dev.recobro.api;

import dev.recobro.store.StoreCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a copy of what serve recorded in force. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Puts a copy that backup wrote into a folder without a database, once its audit is"
            + " verified.")
final class Restore implements Callable<Integer> {
  @Mixin private final CommandEnd end = new CommandEnd();

  @Option(names = "--from", required = true, description = "The copy.")
  private Path from = Path.of("");

  @Option(names = "--data", required = true, description = "Folder that serve will record in.")
  private Path data = Path.of("");

  @Override
  public Integer call() {
    return end.of(
        () ->
            "restored %s with %d audit records, their chain whole"
                .formatted(data, StoreCopy.restore(from, data)));
  }
}
