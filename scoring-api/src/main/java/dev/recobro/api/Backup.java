package dev.recobro.api;

import dev.recobro.store.StoreCopy;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies what serve recorded, while it runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copies the embedded database as of one moment, while serve may write to it, and verifies"
            + " the copy's audit. For PostgreSQL take pg_dump.")
final class Backup implements Callable<Integer> {
  @Mixin private final CommandEnd end = new CommandEnd();

  @Option(names = "--data", required = true, description = "Folder of the embedded database.")
  private Path data = Path.of("");

  @Option(names = "--out", required = true, description = "The copy; a file that isn't there yet.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    return end.of(
        () ->
            "copied %s with %d audit records, their chain whole"
                .formatted(out, StoreCopy.write(data, out)));
  }
}
