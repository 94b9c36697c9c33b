package dev.recobro.api;

import dev.recobro.store.StoreCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a copy of what serve recorded in force. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Puts a copy that backup wrote into a folder without a database, once its audit is"
            + " verified.")
final class Restore implements Callable<Integer> {
  @Option(names = "--from", required = true, description = "The copy.")
  private Path from = Path.of("");

  @Option(names = "--data", required = true, description = "Folder that serve will record in.")
  private Path data = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    return CommandEnd.of(
        spec,
        () ->
            "restored %s with %d audit records, their chain whole"
                .formatted(data, StoreCopy.restore(from, data)));
  }
}
